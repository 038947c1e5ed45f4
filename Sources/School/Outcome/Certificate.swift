/// Prices by which any other program can prove a bound again without searching.
///
/// In every leaf of the tree the prices are dual feasible: no allowed group is worth more (placement
/// included) than the sum of its members' prices, its sets' prices and the price of a group.
public struct Certificate: Sendable, Hashable {
  /// A price for sharing a set of students: a group pays it ⌊shared ÷ divisor⌋ times.
  public struct SetPrice: Sendable, Hashable {
    /// The students of the set, ascending.
    public var members: [Student.ID]
    /// Members that cost one price.
    public var divisor: Int
    /// Never negative.
    public var price: Price

    /// A price for each `divisor` members that a group takes from a set.
    public init(members: [Student.ID], divisor: Int, price: Price) {
      self.members = members
      self.divisor = divisor
      self.price = price
    }
  }

  /// A price as an exact decimal: `units` ÷ `scale`.
  public struct Price: Sendable, Hashable {
    /// The price times ``scale``.
    public var units: Int
    /// A power of ten, at least 1.
    public var scale: Int

    /// The price `units` ÷ `scale`.
    public init(units: Int, scale: Int) {
      self.units = units
      self.scale = scale
    }
  }

  /// A price for groups that take hours from one another: each of them pays it, and as often as `most` it
  /// counts in the bound.
  public struct ClashPrice: Sendable, Hashable {
    /// The groups, in mentor and tutor programs a guide with a learner.
    public var groups: [ClashingGroup]
    /// So many of them can meet in one answer, and no more.
    public var most: Int
    /// Never negative.
    public var price: Price

    /// A price for each of some groups of which only `most` can meet.
    public init(groups: [ClashingGroup], most: Int, price: Price) {
      self.groups = groups
      self.most = most
      self.price = price
    }
  }

  /// A price for being booked at an instant: once for a group with the coach, and once for each head in the
  /// venue, if one of its meetings is going on then.
  public struct HourPrice: Sendable, Hashable {
    /// Whose time it is.
    public enum Place: Sendable, Hashable {
      case coach(String)
      case venue(String)
    }

    /// Whose time it is.
    public var place: Place
    /// Seconds since 1970; without a term in the week from Monday 2026-01-05 that stands for all.
    public var instant: Int
    /// Never negative.
    public var price: Price

    /// A price of the time of a coach, or of a place in a venue, at an instant.
    public init(_ place: Place, instant: Int, price: Price) {
      self.place = place
      self.instant = instant
      self.price = price
    }
  }

  /// A group that takes hours from others.
  public struct ClashingGroup: Sendable, Hashable {
    /// Its members; a guide stands before the learner.
    public var students: [Student.ID]
    /// The subject, for learners who may have tutors in several.
    public var subject: String?

    /// A group of some students.
    public init(_ students: [Student.ID], subject: String? = nil) {
      self.students = students
      self.subject = subject
    }
  }

  /// The prices of one part of the branching tree.
  public struct Leaf: Sendable, Hashable {
    /// A price for each student; for a guide who is no learner, the price of a seat.
    public var prices: [Student.ID: Price]
    /// Seat prices of guides who are learners as well.
    public var seatPrices: [Student.ID: Price]
    /// Of learners with several needs, a price for each subject; ``prices`` then has what the learner
    /// pays once, whatever the number of subjects.
    public var needPrices: [Student.ID: [String: Price]]
    /// Where guides meet their learners one at a time: what a guide pays for all of them together.
    /// Guides have no price of a seat then, and a learner pays once.
    public var guidePrices: [Student.ID: Price] = [:]
    /// Beside ``guidePrices``: prices of lessons of which only some can take place together.
    public var clashes: [ClashPrice] = []
    /// Where coaches and venues are booked by the hour: what a group pays for one of the groups that a coach
    /// has room for.
    public var roomPrices: [String: Price] = [:]
    /// Beside ``roomPrices``: what the time of coaches and the places in venues cost.
    public var hourPrices: [HourPrice] = []
    /// Prices of sets of students.
    public var sets: [SetPrice]
    /// The price of a group as such, where the number of groups is limited.
    public var groupPrice: Price
    /// Where pairs may leave room for one trio: what the trio pays, unless it is one of
    /// ``settledTrios``.
    public var trioPrice = Price(units: 0, scale: 1)
    /// Trios with prices of their own.
    public var settledTrios: [SettledTrio] = []

    /// The prices of a leaf.
    public init(
      prices: [Student.ID: Price], seatPrices: [Student.ID: Price] = [:],
      needPrices: [Student.ID: [String: Price]] = [:], sets: [SetPrice] = [],
      groupPrice: Price = Price(units: 0, scale: 1)
    ) {
      self.prices = prices
      self.seatPrices = seatPrices
      self.needPrices = needPrices
      self.sets = sets
      self.groupPrice = groupPrice
    }
  }

  /// Prices for the pairs of everybody but a trio: no answer with that trio is worth more than the
  /// trio and these prices.
  public struct SettledTrio: Sendable, Hashable {
    /// The three students, ascending.
    public var members: [Student.ID]
    /// A price for each other student.
    public var prices: [Student.ID: Price]
    /// Prices of sets of other students.
    public var sets: [SetPrice]

    /// Prices for the pairs of everybody but `members`.
    public init(members: [Student.ID], prices: [Student.ID: Price], sets: [SetPrice]) {
      self.members = members
      self.prices = prices
      self.sets = sets
    }
  }

  /// A branching tree: `split` asks whether two students share a group; of learners who may have tutors in
  /// several subjects, for a subject.
  public indirect enum Tree: Sendable, Hashable {
    case leaf(Leaf)
    case split(
      Student.ID, Student.ID, subject: String? = nil, together: Tree, apart: Tree)
    /// Where groups have even sizes: prices for each two sizes that all groups of an answer may have.
    case bySize([SizePart])
  }

  /// The proof over all answers whose groups have sizes of a range.
  public struct SizePart: Sendable, Hashable {
    /// Fewest heads.
    public var least: Int
    /// Most heads.
    public var most: Int
    /// The prices, which only groups of these sizes have to withstand.
    public var tree: Tree

    /// Prices for groups of `least` to `most` heads.
    public init(least: Int, most: Int, tree: Tree) {
      self.least = least
      self.most = most
      self.tree = tree
    }
  }

  /// What the prices prove, in whole points.
  public var bound: Int
  /// The branching tree with its prices; a single leaf where none was needed.
  public var tree: Tree
  /// Over which groups the proof holds, in words.
  public var scope: String
  /// How many groups there can be, each of which pays the price of a group; nil where their number is
  /// free.
  public var mostGroups: Int?
  /// By the id of a coach what a group pays that the coach hosts, in place of the price of a group;
  /// empty where all pay that.
  public var hostPrices: [String: Price] = [:]

  /// Whether all that the prices leave open up to ``bound`` was tried: they prove less by themselves.
  public var isSearched = false

  /// The scope of a proof that leaves no allowed group out.
  public static let wholeScope = "every allowed group"

  /// A proof of `bound` over the groups named by `scope`.
  public init(bound: Int, tree: Tree, scope: String = wholeScope) {
    self.bound = bound
    self.tree = tree
    self.scope = scope
  }
}
