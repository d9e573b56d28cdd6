import CNcurses
import Testing

@testable import Terminal

@Suite struct `The look of roles` {
  @Test func `needs no colours for what must be told apart`() {
    let look = Look(depth: 0)
    for style in Style.allCases { #expect(look.pair(of: style) == 0) }
    #expect(look.attributes(of: .urgent) == vpdt_bold)
    #expect(look.attributes(of: .selected) == vpdt_reverse)
    #expect(look.attributes(of: .plain) == 0)
  }

  @Test(arguments: [(8, 4), (256, 5)])
  func `defines each colour once`(depth: Int, most: Int) {
    var defined: [Int16] = []
    let look = Look(depth: depth) { pair, color in
      defined.append(color)
      #expect(Int(pair) == defined.count)
    }
    #expect(defined.count < most)
    #expect(Set(defined).count == defined.count)
    #expect(look.pair(of: .urgent) != look.pair(of: .good))
    #expect(look.pair(of: .plain) == 0)
  }
}
