import Desk
import Office
import Terminal
import Wording

/// How a line after `:` goes on behind its command: the options of the command and the values that
/// are known, read off the same grammar as the command line.
struct Completing {
  let workplace: Workplace
  /// The documents on the screen, the one at hand first.
  let atHand: [DocumentAtHand]

  /// More than anybody looks through with Tab.
  private static let most = 60

  /// A word that may stand where the line ends.
  struct Value {
    let text: String
    var detail = ""
    /// What is shown of it, where that is not the word.
    var shown: String?
    /// Whether another may follow behind a comma.
    var isPart = false
  }

  /// The words of a line that are finished, and the one that is being typed.
  struct Split {
    var words: [String] = []
    var last = ""
    /// The line before `last`.
    var beginning = ""

    init(_ text: String) {
      var quote: Character?
      var start = text.startIndex
      var isInWord = false
      for index in text.indices {
        let letter = text[index]
        if let open = quote {
          if letter == open { quote = nil }
        } else if letter == "\"" || letter == "'" {
          quote = letter
          if !isInWord { start = index }
          isInWord = true
        } else if letter.isWhitespace {
          isInWord = false
          start = text.index(after: index)
        } else {
          if !isInWord { start = index }
          isInWord = true
        }
      }
      beginning = String(text[..<start])
      words = splitWords(beginning)
      last = splitWords(String(text[start...])).first ?? ""
      if words.first == "vpdt" { words.removeFirst() }
    }
  }

  func continuations(of text: String) -> [Continuation] {
    let split = Split(text)
    guard let (topic, rest) = CommandTopic.leading(split.words) else {
      let acts = workplace.acts(named: split.words.joined(separator: " "), near: atHand.first)
      guard let act = acts.first else { return [] }
      let fitting = documents(ofIncoming: acts.count > 1 ? nil : act.isIncoming)
      return continuations(fits(fitting, split.last), split)
    }
    return continuations(of: topic, rest, split)
  }

  private func continuations(
    of topic: CommandTopic, _ words: [String], _ split: Split
  ) -> [Continuation] {
    let grammar = workplace.grammar(topic)
    var open: Grammar.Option?
    var given: Set<String> = []
    var place = 0
    for word in words {
      if word.hasPrefix("--") {
        let name = String(word.prefix { $0 != "=" })
        given.insert(name)
        open = word.contains("=") ? nil : grammar.options.first { $0.name == name }
        if let option = open, case .flag = option.value { open = nil }
      } else if let option = open {
        if case .one = option.value { open = nil }
      } else {
        place += 1
      }
    }
    var isMany = true
    var found: [Value] = []
    switch open?.value {
    case .one(let name)?:
      isMany = false
      found = values(of: name, option: open?.name, topic, split)
    case .many(let name)?: found = values(of: name, option: open?.name, topic, split)
    case .flag?, nil:
      let word = place < grammar.words.count ? grammar.words[place] : grammar.words.last
      if let word, place < grammar.words.count || word.count == .many {
        found = values(of: word.name, option: nil, topic, split)
      }
    }
    // A path is completed in its own folder, everything else by any of its words.
    let fitting = found.first?.shown == nil ? fits(found, split.last) : found
    let options = isMany ? self.options(grammar, given, beginning: split.last) : []
    return continuations(fitting, split) + continuations(options, split)
  }

  private func options(
    _ grammar: Grammar, _ given: Set<String>, beginning text: String
  ) -> [Value] {
    let open = grammar.options.filter { option in
      if case .many = option.value { return option.name.hasPrefix(text) }
      return !given.contains(option.name) && option.name.hasPrefix(text)
    }
    return (open.filter(\.isRequired) + open.filter { !$0.isRequired }).map { option in
      let value =
        switch option.value {
        case .flag: ""
        case .one(let name): name
        case .many(let name): name + "…"
        }
      let mark = option.isRequired ? workplace.words.requiredOption : ""
      return Value(
        text: option.name, detail: [value, mark].filter { !$0.isEmpty }.joined(separator: "  "))
    }
  }

  /// The lines that come of these words.
  private func continuations(_ values: [Value], _ split: Split) -> [Continuation] {
    values.prefix(Completing.most).map { value in
      let isOpen = value.text.hasSuffix("/") || value.text.hasSuffix(",") || value.isPart
      return Continuation(
        line: split.beginning + Completing.quoted(value.text) + (isOpen ? "" : " "),
        title: value.shown ?? value.text, detail: value.detail)
    }
  }

  /// A word as it is typed: in quotes where there are blanks in it.
  static func quoted(_ text: String) -> String {
    guard text.contains(where: \.isWhitespace) || text.isEmpty else { return text }
    // An open quote lets the path go on.
    let end = text.hasSuffix("/") ? "" : "\""
    return "\"" + text + end
  }

  /// Those in which a word begins with what was typed.
  private func fits(_ values: [Value], _ text: String) -> [Value] {
    values.filter { value in
      // Behind the last comma of several.
      let typed = value.isPart ? text.suffix(while: { $0 != "," }) : text[...]
      let own = value.isPart ? value.text.suffix(while: { $0 != "," }) : value.text[...]
      let wanted = folded(typed)
      return folded(own).hasPrefix(wanted)
        || folded(own + " " + value.detail).split(separator: " ").contains { $0.hasPrefix(wanted) }
    }
  }

  private func documents(ofIncoming isIncoming: Bool?) -> [Value] {
    atHand.filter { document in
      guard let isIncoming else { return true }
      if case .incoming = document.key { return isIncoming }
      return !isIncoming
    }.map { Value(text: $0.name, detail: $0.subject) }
  }

  /// The words that may stand for `name` of the grammar; none where nothing is known.
  private func values(
    of name: String, option: String?, _ topic: CommandTopic, _ split: Split
  ) -> [Value] {
    if name.hasSuffix(",…") {
      return list(String(name.dropLast(2)), option, topic, split)
    }
    let parts = name.split(separator: "|").map(String.init)
    if Grammar.isPath(name) {
      return workplace.desk.paths(continuing: split.last).map { path in
        let cut = path.hasSuffix("/") ? path.dropLast() : path[...]
        let shown = cut.split(separator: "/").last.map(String.init) ?? path
        return Value(text: path, shown: path.hasSuffix("/") ? shown + "/" : shown)
      }
    }
    let known = KnownValues(workplace: workplace, documents: documents)
    return parts.flatMap { part -> [Value] in
      // What is written as it is typed stands for itself.
      part.contains(where: \.isLowercase) || CopyForm(rawValue: part) != nil
        ? [Value(text: part)] : known.of(part, option: option, topic)
    }
  }

  /// Several values with commas between them: what stands before the last comma stays.
  private func list(
    _ name: String, _ option: String?, _ topic: CommandTopic, _ split: Split
  ) -> [Value] {
    let done = split.last.lastIndex(of: ",").map { String(split.last[...$0]) } ?? ""
    let named = Set(done.split(separator: ",").map(String.init))
    let known = KnownValues(workplace: workplace, documents: documents)
    return name.split(separator: "|").flatMap { part in
      part.contains(where: \.isLowercase)
        ? [Value(text: String(part))] : known.of(String(part), option: option, topic)
    }.filter { !named.contains($0.text) }.map {
      var value = Value(text: done + $0.text, detail: $0.detail)
      value.isPart = true
      return value
    }
  }
}

extension String {
  fileprivate func suffix(while fits: (Character) -> Bool) -> Substring {
    self[(lastIndex { !fits($0) }.map { index(after: $0) } ?? startIndex)...]
  }
}
