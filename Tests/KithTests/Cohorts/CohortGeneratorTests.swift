import Foundation
import Kith
import Samples
import Testing

/// What holds of every cohort that is made up.
struct CohortGeneratorTests {
  private static let school = CohortGenerator(studentCount: 600, seed: 11).roster()

  @Test(arguments: [0, 1, 2, 7, 99, 240, 1001])
  func `every size comes out as asked, with ids in ascending order`(count: Int) {
    let roster = CohortGenerator(studentCount: count, seed: 3).roster()
    #expect(roster.students.count == count)
    #expect(roster.students.map(\.id) == Set(roster.students.map(\.id)).sorted())
  }

  @Test func `the same seed gives the same school and another seed another one`() {
    let generator = CohortGenerator(studentCount: 300, seed: 5)
    #expect(generator.roster() == generator.roster())
    #expect(generator.roster() != CohortGenerator(studentCount: 300, seed: 6).roster())
  }

  @Test func `the school of a seed never changes`() throws {
    // These lines were taken down once; a change of them breaks everybody's fixtures.
    let student = try #require(CohortGenerator(studentCount: 240, seed: 7).roster().students.first)
    #expect(student.interests == ["gardening", "geology", "basketball"])
    #expect(student.birthDate?.description == "2012-05-24")
    #expect(student.home == Coordinates(latitude: 29.89, longitude: -95.35))
    #expect(student.availability.first == LocalStretch(day: .mon, from: 450, to: 630))
  }

  @Test func `wishes, history and coaches name students who exist`() {
    let roster = Self.school
    let known = Set(roster.students.map(\.id))
    #expect(roster.wishes.allSatisfy { known.contains($0.student) && known.contains($0.other) })
    #expect(roster.wishes.allSatisfy { $0.student != $0.other })
    #expect(roster.history.allSatisfy { known.contains($0.student) })
    let coached = roster.coaches.flatMap(\.students)
    #expect(coached.count == Set(coached).count)
    #expect(Set(coached) == Set(roster.students.filter(\.isEnrolled).map(\.id)))
  }

  @Test func `no two wishes about the same students contradict each other`() {
    var kinds: [Set<Student.ID>: Set<Wish.Kind>] = [:]
    for wish in Self.school.wishes {
      kinds[[wish.student, wish.other], default: []].insert(wish.kind)
    }
    #expect(kinds.values.allSatisfy { $0.count == 1 })
    #expect(
      Set(kinds.values.flatMap { $0 }) == Set(Wish.Kind.allCases).subtracting([.most]))
  }

  @Test func `siblings share their home, their clock and their family name`() {
    let families = Dictionary(grouping: Self.school.students) { $0.household }
    #expect(families.values.contains { $0.count >= 3 })
    for family in families.values {
      #expect(Set(family.map(\.timeZone)).count == 1)
      #expect(Set(family.map(\.familyName)).count == 1)
      #expect(Set(family.compactMap(\.home)).count <= 1)
    }
  }

  @Test func `every value is one that the file formats allow`() {
    for student in Self.school.students {
      #expect(TimeZone(identifier: student.timeZone) != nil)
      #expect(student.grade.map { (-1...12).contains($0.level) } ?? false)
      #expect(student.belonging.map { (0...100).contains($0) } ?? true)
      #expect((1...3).contains(student.capacity))
      #expect(Set(student.interests).count == student.interests.count)
      for text in student.interests + student.dislikes + student.goals + student.courses {
        #expect(!text.isEmpty && !text.contains(";"))
      }
      for stretch in student.availability {
        #expect((0..<1440).contains(stretch.from) && (0...1440).contains(stretch.to))
        #expect(stretch.from != stretch.to)
      }
      if let home = student.home {
        #expect(abs(home.latitude) <= 90 && abs(home.longitude) <= 180)
        #expect((home.latitude * 100).rounded() / 100 == home.latitude)
      }
    }
    for venue in Self.school.venues {
      #expect(!venue.hours.isEmpty && TimeZone(identifier: venue.timeZone) != nil)
    }
  }
}
