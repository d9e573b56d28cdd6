import Desk
import Office
import Terminal
import Wording

/// Fields in which one of those known is chosen, or what was typed before.
extension Fields {
  /// One or several of the people who are still here.
  func people(_ entry: FormEntry, several: Bool = false) -> FormField {
    let offered = offered
    return field(
      entry,
      .choice(ChoiceField(Offered.choices { offered.people }, allowsSeveral: several)))
  }

  /// Several of the people who are here, and of the units they belong to.
  func peopleAndUnits(_ entry: FormEntry) -> FormField {
    let offered = offered
    return field(
      entry,
      .choice(
        ChoiceField(Offered.choices { offered.people + offered.units }, allowsSeveral: true)))
  }

  func choice(_ entry: FormEntry, _ choices: [Choice], several: Bool = false) -> FormField {
    field(entry, .choice(ChoiceField(Choices(choices), allowsSeveral: several)))
  }

  /// The issuing body: one of the address book, one that has issued something lately, or whatever is
  /// printed on the document.
  func issuer() throws -> FormField {
    let bodies = try workplace.desk.bodies()
    let known = Set(bodies.map { nameKey($0.name) })
    let (words, offered) = (words, offered)
    let book = Choices(
      bodies.map { Choice(id: $0.name, label: $0.name, detail: $0.organId.description) })
    let choices = Choices(
      narrowed: { text in
        // The address book comes first, and alone where nothing is typed.
        book.narrowed(text)
          + (text.isEmpty ? [] : Choices(offered.issuers(besides: known)).narrowed(text))
      }, named: book.named)
    return field(.from, .choice(ChoiceField(choices, isFree: true))) { text, _ in
      let isKnown = text.isEmpty || known.contains(nameKey(text))
      return .fine(note: isKnown ? "" : words.notInAddressBook)
    }
  }

  /// Number and symbol, with the symbols the issuer has used; one that is registered already is
  /// told of.
  ///
  /// - Parameters:
  ///   - own: The entry the form is about.
  ///   - issuer: Who issued it, where the form does not ask.
  func reference(
    besides own: ID<IncomingDocument>? = nil, issuer: String = ""
  ) -> FormField {
    let (words, desk, offered) = (words, workplace.desk, offered)
    func issuedBy(_ values: [String: String]) -> String {
      values[FormEntry.from.rawValue] ?? issuer
    }
    let suggestions = Suggestions { text, values in
      offered.references(continuing: text, issuer: issuedBy(values))
    }
    return field(
      .ref, .text(limit: Fields.limit(of: .ref), suggestions: suggestions), follows: [.from]
    ) { text, values in
      if text.allSatisfy(\.isWhitespace) { return .fine() }
      do {
        let reference = try DocumentReference(entered: text)
        let issuer = issuedBy(values)
        if !issuer.isEmpty,
          let twin = try desk.entry(of: reference, from: issuer, besides: own)
        {
          return .doubtful(words.alreadyEntered(twin), as: reference.description)
        }
        return .understood(as: reference.description)
      } catch {
        let problem = words.report(error).problem
        return .wrong("\(problem.what); \(problem.remedy)")
      }
    }
  }

  /// What a document is about, with the beginnings of earlier ones.
  func subject(isIncoming: Bool) -> FormField {
    let offered = offered
    return field(
      .subject,
      .text(
        limit: Fields.limit(of: .subject),
        suggestions: Suggestions { text, _ in
          offered.subjects(continuing: text, isIncoming: isIncoming)
        }))
  }

  func urgency(isIncoming: Bool = false) -> FormField {
    let words = words
    let choices = Urgency.allCases.map { Choice(id: $0.word, label: words.urgency($0)) }
    return field(.urgency, .choice(ChoiceField(Choices(choices)))) { text, _ in
      guard let urgency = Urgency(text), urgency != .normal else { return .fine() }
      return .fine(advice: words.advice(isIncoming ? .urgentIncoming : .urgentOutgoing))
    }
  }
}
