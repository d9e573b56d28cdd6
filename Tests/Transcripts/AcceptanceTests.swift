import Platform
import Testing

/// What Annex VI of Decree 30/2020/NĐ-CP demands of the system, row by row in `annex-vi.tsv`.
@Suite struct `The acceptance table of Annex VI` {
  private struct Demand {
    let id: String
    let must: String
    let shown: [String]
  }

  private static func demands() throws -> [Demand] {
    let text = try Project.text(Project.root + "/Tests/Transcripts/annex-vi.tsv")
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let shown = (cells.last ?? "").split(separator: ";").map { part in
        String(part.drop { $0 == " " })
      }
      return Demand(id: cells[0], must: cells.count > 1 ? cells[1] : "", shown: shown)
    }
  }

  @Test func `lists all 81 functions, each once`() throws {
    let demands = try Self.demands()
    #expect(demands.count == 81)
    #expect(Set(demands.map(\.id)).count == 81)
    #expect(demands.allSatisfy { ["M", "C"].contains($0.must) })
    let groups = Dictionary(grouping: demands) { $0.id.split(separator: ".")[0] }
    #expect(
      groups.mapValues(\.count) == ["I": 5, "II": 8, "III": 53, "IV": 9, "V": 6])
  }

  @Test func `points each to a dialogue, a test or an issue there is`() throws {
    let tests = try Project.swiftFiles(below: Project.root + "/Tests")
      .map { try Project.text($0) }
    for demand in try Self.demands() {
      #expect(!demand.shown.isEmpty, "\(demand.id) is shown by nothing")
      for pointer in demand.shown {
        let parts = pointer.split(separator: " ", maxSplits: 1).map(String.init)
        switch parts[0] {
        case "dialogue":
          let place = parts[1].split(separator: " ", maxSplits: 1).map(String.init)
          let path = Project.dialogues + "/" + place[0]
          let dialogue = Folders.exists(path) ? try Project.text(path) : ""
          #expect(
            place.count == 2 && dialogue.contains(place[1]), "\(demand.id): \(pointer)")
        case "test":
          #expect(
            tests.contains { $0.contains("func `\(parts[1])`") }, "\(demand.id): \(pointer)")
        case "issue":
          #expect(["03", "04", "05", "06", "07", "08"].contains(parts[1]), "\(demand.id)")
        default: Issue.record("\(demand.id): \(pointer)")
        }
      }
    }
  }
}
