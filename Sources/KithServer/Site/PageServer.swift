import Foundation
import HTTPTypes
package import Hummingbird
import HummingbirdCore
import KithFiles
package import KithWorkspace
import Logging
import NIOCore

/// The page of a workspace, served until somebody ends it.
package struct PageServer: Sendable {
  package let site: Site
  package let workers: Workers

  /// - Throws: ``StoreProblem`` where the workspace cannot be used.
  package init(_ workspace: Workspace, _ options: PageOptions) throws {
    site = try Site(workspace, options)
    workers = Workers(options.workers)
  }

  /// Serves until the process is asked to end; requests that run are then answered first.
  ///
  /// - Parameter announce: Called once the server answers, with what links begin with and the address
  ///   on which it listens, such as `http://127.0.0.1:8080`.
  /// - Throws: ``StoreProblem`` where it cannot listen there.
  package func run(
    announcing announce: @escaping @Sendable (_ base: String, _ address: String) -> Void
  ) async throws {
    let options = site.options
    let site = site
    var configuration = ApplicationConfiguration(
      address: .hostname(options.host, port: options.port), serverName: nil)
    configuration.availableConnectionsDelegate = MaximumAvailableConnections(
      options.mostConnections)
    var logger = Logger(label: "kith")
    logger.logLevel = .critical
    let application = Application(
      responder: PageResponder(site: site, workers: workers),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          idleTimeout: .seconds(30),
          httpDecoderConfiguration: .init(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 100))),
      configuration: configuration,
      onServerRunning: { channel in
        let port = channel.localAddress?.port ?? options.port
        site.base = options.base(listeningOn: port)
        try? site.workspace.store.set("base-url", to: site.base)
        let host = options.host.contains(":") ? "[\(options.host)]" : options.host
        announce(site.base, "http://\(host):\(port)")
      },
      logger: logger)
    do {
      try await application.runService()
    } catch let error as IOError {
      site.runs.stopAll()
      throw StoreProblem(
        .refused, "\(options.host):\(options.port)", "cannot be listened on (\(error.errnoCode))",
        "choose another --port, or end what listens there")
    }
    site.runs.stopAll()
  }
}

/// Takes requests apart and answers them on threads of their own.
package struct PageResponder: HTTPResponder {
  package let site: Site
  package let workers: Workers

  package init(site: Site, workers: Workers) {
    self.site = site
    self.workers = workers
  }

  package struct Context: InitializableFromSource {
    package let peer: String

    package init(source: ApplicationRequestContextSource) {
      peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
  }

  package func respond(to request: Request, context: Context) async throws -> Response {
    let isHead = request.method == .head
    let method = isHead ? .get : Call.Method(rawValue: request.method.rawValue)
    let target = request.head.path ?? "/"
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    var headers: [String: String] = [:]
    for field in request.headers {
      let name = field.name.canonicalName
      headers[name] = headers[name].map { "\($0), \(field.value)" } ?? field.value
    }
    let path = Call.path(parts.first ?? "/")
    var call = Call(
      method: method ?? .get, path: path ?? ["?"],
      query: Form(urlEncoded: parts.count > 1 ? parts[1] : ""), headers: headers,
      peer: peer(context, headers), host: request.head.authority ?? headers["host"] ?? "")
    let site = site
    guard let path, let found = site.table.find(method, path) else {
      let methods = path.map(site.table.methods) ?? []
      let unanswerable = call
      return response(
        await workers.run { site.answer(unanswerable, withoutRoute: methods) }, isHead: isHead)
    }
    if method?.isChange == true {
      do {
        let body = try await request.body.collect(upTo: found.route.mostBytes)
        call.body = Array(buffer: body)
      } catch is NIOTooManyBytesError {
        let refused = found.route
        return response(
          await workers.run { site.refusal(tooLongFor: refused) }, isHead: isHead)
      }
    }
    let whole = call
    return response(
      await workers.run { site.answer(whole, found.route, found.values) }, isHead: isHead)
  }

  /// From where the request came; of what a proxy says the last address, which it saw itself.
  private func peer(_ context: Context, _ headers: [String: String]) -> String {
    guard site.options.isBehindProxy,
      let last = headers["x-forwarded-for"]?.split(separator: ",").last
    else { return context.peer }
    return last.trimmingCharacters(in: .whitespaces)
  }

  private func response(_ answer: Answer, isHead: Bool) -> Response {
    var fields = HTTPFields()
    for (name, value) in answer.headers {
      guard let name = HTTPField.Name(name) else { continue }
      fields.append(HTTPField(name: name, value: value))
    }
    let status = HTTPResponse.Status(code: answer.status)
    if let stream = answer.stream, !isHead {
      return Response(
        status: status, headers: fields,
        body: ResponseBody { writer in
          for await bytes in stream { try await writer.write(ByteBuffer(bytes: bytes)) }
          try await writer.finish(nil)
        })
    }
    if isHead { fields[.contentLength] = String(answer.body.count) }
    return Response(
      status: status, headers: fields,
      body: isHead || answer.body.isEmpty
        ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)))
  }
}

extension Site {
  func refusal(tooLongFor route: Route) -> Answer {
    answerFailing(
      Refusal(413, "that is too long", "send \(route.mostBytes >> 10) KB at most"),
      isAPI: route.isAPI
    ).with("connection", "close")
  }
}
