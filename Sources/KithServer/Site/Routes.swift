/// All addresses of the page.
package enum Routes {
  package static let all: [Route] = entry + staff + board + intake + family + api

  /// Coming in and going out.
  private static let entry: [Route] = [
    Route(.get, "/healthz", .seeHealth) { _ in .text("ok") },
    Route(.get, "/static/{name}", .seeAsset) { try $0.site.assets.answer($0.value("name")) },
    Route(.get, "/in/{token}", .followInvitation) { try Entry.confirmation($0) },
    Route(.post, "/in/{token}", .followInvitation) { try Entry.enter($0) },
    Route(.post, "/language", .chooseLanguage) { try $0.chooseLanguage() },
    Route(.post, "/out", .signOut) { try Entry.leave($0) },
    Route(.get, "/", .seeStart) { try Entry.start($0) },
  ]
}
