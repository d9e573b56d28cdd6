import Desk
import Office
import Terminal
import Wording

/// An act on a document by its name after `:`, read off the keys of the document's page.
struct NamedAct {
  enum Target {
    case incoming(IncomingPage.Act)
    case outgoing(OutgoingPage.Act)
  }

  let name: String
  let target: Target

  var isIncoming: Bool { if case .incoming = target { true } else { false } }

  /// Names it in the palette.
  var id: String {
    switch target {
    case .incoming(let act): "act:incoming.\(act)"
    case .outgoing(let act): "act:outgoing.\(act)"
    }
  }
}

extension Workplace {
  /// Everything that can be done with a document, whether it can be done now or not.
  var namedActs: [NamedAct] {
    IncomingPage.allShortcuts(words).map {
      NamedAct(name: $0.spokenName, target: .incoming($0.act))
    }
      + OutgoingPage.allShortcuts(words).map {
        NamedAct(name: $0.spokenName, target: .outgoing($0.act))
      }
  }

  /// What the acts are called in the palette; what follows is the number of a document.
  var actCommands: [Command] {
    namedActs.map { act in
      let register = words.heading(act.isIncoming ? .incoming : .outgoing)
      return Command(id: act.id, title: act.name, alias: "N · " + register)
    }
  }

  /// The acts called `name` but for marks and capitals, those on the register one is in first.
  func acts(named name: String, near document: DocumentAtHand? = nil) -> [NamedAct] {
    let wanted = folded(name)
    let acts = namedActs.filter { folded($0.name) == wanted }
    guard case .outgoing? = document?.key else { return acts }
    return acts.filter { !$0.isIncoming } + acts.filter(\.isIncoming)
  }

  /// `trình 42`, `phe duyet D3`: an act by its name, and the number of a document.
  ///
  /// - Parameter document: The document at hand; its register is meant where both know the number.
  /// - Returns: Nil for a line that is none.
  /// - Throws: For a document that is not there.
  func outcome(ofAct text: String, near document: DocumentAtHand?) throws -> Outcome? {
    let words = splitWords(text)
    guard words.count > 1, let number = words.last, number.contains(where: \.isNumber) else {
      return nil
    }
    let acts = acts(named: words.dropLast().joined(separator: " "), near: document)
    guard !acts.isEmpty else { return nil }
    var failure: (any Error)?
    for act in acts {
      do {
        let document: DocumentKey =
          act.isIncoming
          ? .incoming(try desk.incoming(named: number).id)
          : .outgoing(try desk.outgoing(named: number).id)
        return try page(of: document, doing: act)
      } catch {
        failure = failure ?? error
      }
    }
    throw failure ?? UsageError.unknownCommand(words)
  }

  /// The page of a document, on which the act is done as if its key were pressed there.
  ///
  /// - Throws: `UsageError.missingWord` without a document it can be done with.
  func page(of document: DocumentKey?, doing act: NamedAct) throws -> Outcome {
    switch (document, act.target) {
    case (.incoming(let id)?, .incoming(let move)):
      var page = try IncomingPage(id, at: self)
      page.pending = move
      return .open(page)
    case (.outgoing(let id)?, .outgoing(let move)):
      var page = try OutgoingPage(id, at: self)
      page.pending = move
      return .open(page)
    default: throw UsageError.missingWord("N", command: act.name)
    }
  }
}
