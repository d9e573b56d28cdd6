import Office
import Wording

/// What the drafts of a form are kept under: `register`, `assign/12` for document 12, or
/// `act/12/incoming.refuse` where the form is for an act among several; `register~2` for a second
/// draft of the same form, typed in another session.
struct FormName: Equatable {
  let kind: FormKind
  let document: Int64?
  /// The act of the journal the form is for, where its kind does not say.
  let act: String?
  /// From 2 on where a draft lies beside another of the same form.
  var copy: Int?

  init(_ kind: FormKind, document: Int64? = nil, act: String? = nil) {
    self.kind = kind
    self.document = document
    self.act = act
  }

  init?(_ text: String) {
    let halves = text.split(separator: "~", maxSplits: 1)
    let parts = (halves.first ?? "").split(separator: "/", maxSplits: 2)
    guard let kind = parts.first.flatMap({ FormKind(rawValue: String($0)) }) else { return nil }
    self.kind = kind
    document = parts.count > 1 ? Int64(parts[1]) : nil
    act = parts.count > 2 ? String(parts[2]) : nil
    copy = halves.count > 1 ? Int(halves[1]) : nil
  }

  var text: String {
    kind.rawValue + (document.map { "/\($0)" } ?? "") + (act.map { "/\($0)" } ?? "")
      + (copy.map { "~\($0)" } ?? "")
  }

  /// The document that must be as it was when the form is sent; nil for what makes something new or
  /// only adds words.
  var premise: DocumentKey? {
    guard let document else { return nil }
    switch kind {
    case .register, .draft, .discuss, .discussIncoming: return nil
    case .act where act?.hasPrefix("incoming.") != true: return nil
    case .received, .assign, .reassign, .delegate, .extend, .resolve, .report, .act, .doorReturn,
      .strike, .correctEntry, .cancelEntry, .refuseRecall, .attachLater:
      return .incoming(ID(document))
    case .revise, .issue, .release, .sendBack, .attachSigned, .issuePaper, .amendDraft, .recipients,
      .ask, .visa, .edit, .cancel, .delivered, .inform, .recall, .replace, .amend, .correct,
      .withdrawAsk, .vouchContent, .vouchForm, .orderRecall:
      return .outgoing(ID(document))
    }
  }
}
