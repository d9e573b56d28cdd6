import Office
import Testing

@Suite struct `The difference of two texts` {
  func old(_ changes: [Change<Int>]) -> [Int] {
    changes.compactMap { if case .added = $0 { nil } else { $0.element } }
  }

  func new(_ changes: [Change<Int>]) -> [Int] {
    changes.compactMap { if case .removed = $0 { nil } else { $0.element } }
  }

  /// The length of the longest common subsequence, the slow and plain way.
  func longest(_ left: [Int], _ right: [Int]) -> Int {
    var table = Array(repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for (i, a) in left.enumerated() {
      for (j, b) in right.enumerated() {
        table[i + 1][j + 1] = a == b ? table[i][j] + 1 : max(table[i][j + 1], table[i + 1][j])
      }
    }
    return table[left.count][right.count]
  }

  @Test func `leads from the one to the other on the shortest way`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      let left = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random)
      }
      let right = (0..<Int.random(in: 0...12, using: &random)).map { _ in
        Int.random(in: 0...3, using: &random)
      }
      let changes = TextDifference.changes(from: left, to: right)
      #expect(old(changes) == left)
      #expect(new(changes) == right)
      let same = changes.filter { if case .same = $0 { true } else { false } }.count
      #expect(same == longest(left, right), "\(left) \(right)")
    }
  }

  @Test func `is true and bounded where nearly everything differs`() {
    let left = Array(0..<20_000)
    let right = [-1] + (0..<20_000).map { $0 % 2 == 0 ? $0 : -$0 - 2 } + [-1]
    let changes = TextDifference.changes(from: left, to: right)
    #expect(old(changes) == left)
    #expect(new(changes) == right)
  }

  @Test func `marks the words of a changed line, and keeps two lines around it`() {
    let before = ["a", "b", "c", "Hạn nộp ngày 05 tháng 3", "d", "e", "f", "cũ"]
    let after = ["a", "b", "c", "Hạn nộp ngày 06 tháng 3", "d", "e", "f", "mới hẳn", "thêm"]
    #expect(
      TextDifference.lines(from: before, to: after) == [
        "…", "  b", "  c", "~ Hạn nộp ngày [-05-] {+06+} tháng 3", "  d", "  e", "  f", "- cũ",
        "+ mới hẳn", "+ thêm",
      ])
    #expect(TextDifference.lines(from: before, to: before) == [])
  }
}

extension Change {
  fileprivate var element: Element {
    switch self {
    case .same(let element), .removed(let element), .added(let element): element
    }
  }
}
