/// Names for groups that people can say and remember, such as `Amber Otter`: one for each number.
package struct RoomNames: Sendable {
  /// Two lists whose lengths share no divisor, so that going through both gives every pair.
  private let first: [String]
  private let second: [String]

  /// A colour and an animal.
  package static let usual = RoomNames(first: colours, second: animals)

  /// The school's own names.
  package init(_ names: [String]) {
    self.init(first: names, second: [])
  }

  private init(first: [String], second: [String]) {
    precondition(!first.isEmpty, "there are no names")
    self.first = first
    self.second = second
  }

  /// How many numbers have a name before names come again with a number behind.
  package var count: Int { first.count * max(1, second.count) }

  /// The name of a number, counted from 0; different numbers have different names.
  package subscript(_ number: Int) -> String {
    let round = number / count
    var words = [first[number % first.count]]
    if !second.isEmpty { words.append(second[number % second.count]) }
    if round > 0 { words.append(String(round + 1)) }
    return words.joined(separator: " ")
  }

  private static let colours = [
    "Amber", "Blue", "Coral", "Golden", "Green", "Indigo", "Ivory", "Lilac", "Lemon", "Mint",
    "Olive", "Orange", "Pearl", "Pink", "Plum", "Purple", "Red", "Ruby", "Silver", "Violet",
    "White", "Yellow", "Copper",
  ]

  private static let animals = [
    "Otter", "Heron", "Badger", "Dolphin", "Falcon", "Gecko", "Hedgehog", "Ibis", "Jaguar",
    "Koala", "Lynx", "Marmot", "Newt", "Ocelot", "Panda", "Quail", "Robin", "Seal", "Tiger",
    "Urchin", "Vole", "Walrus", "Yak", "Zebra", "Alpaca", "Beaver", "Camel", "Dingo", "Eagle",
    "Ferret", "Gazelle", "Hare", "Iguana", "Jackal", "Kiwi", "Lemur", "Moose", "Narwhal", "Owl",
    "Puffin", "Rabbit", "Salmon", "Toucan", "Turtle", "Wombat", "Antelope", "Bison", "Condor",
    "Donkey", "Emu", "Finch", "Giraffe", "Hornet", "Kestrel", "Llama", "Magpie", "Orca",
    "Pelican", "Raven", "Swan", "Tapir",
  ]
}
