import Matching

/// Interests that tend to come together.
struct InterestCluster: Sendable {
  /// The most common ones first.
  var interests: [String]

  init(_ interests: String...) {
    self.interests = interests
  }

  static let all: [InterestCluster] = [
    InterestCluster(
      "coding", "robotics", "electronics", "3d printing", "model rockets", "woodworking",
      "game design", "bridges and buildings", "ham radio"),
    InterestCluster(
      "drawing", "painting", "photography", "animation", "film making", "pottery", "comics",
      "stop motion", "calligraphy"),
    InterestCluster(
      "singing", "guitar", "piano", "songwriting", "drums", "violin", "music production", "ukulele",
      "bell ringing"),
    InterestCluster(
      "soccer", "basketball", "swimming", "running", "cycling", "skateboarding", "martial arts",
      "climbing", "fencing", "unicycling"),
    InterestCluster(
      "dogs", "cats", "horses", "birds", "marine life", "reptiles", "veterinary medicine",
      "beekeeping", "falconry"),
    InterestCluster(
      "video games", "board games", "chess", "puzzles", "role-playing games", "card games",
      "speedcubing", "logic riddles", "go"),
    InterestCluster(
      "hiking", "camping", "gardening", "astronomy", "insects", "geology", "fishing", "weather",
      "geocaching", "bonsai"),
    InterestCluster(
      "reading", "creative writing", "mythology", "poetry", "manga", "languages", "journalism",
      "debate", "etymology"),
    InterestCluster(
      "baking", "cooking", "knitting", "sewing", "origami", "jewellery making", "crochet",
      "fermenting", "book binding"),
    InterestCluster(
      "theatre", "dance", "musicals", "improv", "fashion", "magic tricks", "puppetry", "juggling"),
    InterestCluster(
      "history", "maps", "politics", "volunteering", "environment", "law", "genealogy",
      "archaeology", "vexillology"),
    InterestCluster(
      "space", "dinosaurs", "chemistry", "physics", "mathematics", "medicine", "psychology",
      "paleontology", "cryptography"),
  ]

  /// What nearly everybody likes.
  static let few = ["drawing", "video games", "soccer", "dogs", "reading"]

  /// What somebody may prefer to do without, beside the interests of others.
  static let commonDislikes = [
    "loud rooms", "public speaking", "early mornings", "being on camera", "group calls",
    "horror stories", "competitive games", "long texts", "last-minute changes", "gossip", "spiders",
    "heights", "team sports", "small talk",
  ]

  /// One interest, the common ones more often.
  func draw(using random: inout SplitMix64) -> String {
    // The smaller of two even draws falls off in a straight line: the last are rare.
    interests[min(random.below(interests.count), random.below(interests.count))]
  }
}
