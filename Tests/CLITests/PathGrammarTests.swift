import Testing
import Wording

@testable import CLI

@Suite struct `The words of every command` {
  private struct Spot: Hashable {
    let topic: String
    let name: String
    let placeholder: String
  }

  private func spots() -> [Spot] {
    CommandTopic.allCases.flatMap { topic in
      let grammar = CommandLineInterface.grammar(topic)
      return grammar.words.map { Spot(topic: topic.rawValue, name: "", placeholder: $0.name) }
        + grammar.options.compactMap { option in
          switch option.value {
          case .flag: nil
          case .one(let text), .many(let text):
            Spot(topic: topic.rawValue, name: option.name, placeholder: text)
          }
        }
    }
  }

  /// Over SSH a path would be the service account's: none may be taken for something else.
  @Test func `that could be a path are known to be one`() {
    let telling = ["FILE", "DIR", "PATH", "PEM", "PKG", "PROGRAM", "."]
    for spot in spots() where telling.contains(where: spot.placeholder.contains) {
      #expect(Grammar.isPath(spot.placeholder), "\(spot)")
    }
    for name in [
      "--file", "--attach", "--out", "-o", "--scripts", "--request",
      "--tsa", "--picture", "--font", "--certificate",
    ] {
      for spot in spots() where spot.name == name {
        let isTaking =
          Grammar.isPath(spot.placeholder) || spot.placeholder == "main|nested|reversed"
        #expect(isTaking, "\(spot)")
      }
    }
  }

  @Test func `that are no paths are none`() {
    for name in [
      "N", "TEXT", "DATE", "PERSON", "DRAFT", "KEY", "KIND", "incoming|outgoing|dossier",
    ] {
      #expect(!Grammar.isPath(name), "\(name)")
    }
  }

  @Test func `are asked for paths in every place at once, and in no other`() throws {
    let grammar = Grammar().word("N").word("FILE", .many).many("--attach", "FILE").option(
      "--note", "TEXT")
    var arguments = try Arguments(
      ["7", "a", "b", "--attach", "c", "--note", "d"], of: .incomingAttach, grammar)
    arguments.mapPaths(grammar) { "<" + $0 + ">" }
    #expect(arguments.words == ["7", "<a>", "<b>"])
    #expect(arguments.texts("--attach") == ["<c>"])
    #expect(arguments.text("--note") == "d")
  }
}
