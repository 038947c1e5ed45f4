/// A stable key of one kind of thing, so that keys of different things are never confused.
public struct Identifier<Thing: ~Copyable>: Sendable, Hashable, Comparable, RawRepresentable,
  ExpressibleByStringLiteral, CustomStringConvertible
{
  /// The key as it stands in files.
  public let rawValue: String

  /// The key that stands in files as `rawValue`.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The key that stands in files as `value`.
  public init(stringLiteral value: String) { rawValue = value }

  /// The key as it stands in files.
  public var description: String { rawValue }

  /// Whether `left` comes first, by Unicode code points.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
