import Office

extension EnglishWords {
  public func title(_ form: FormKind, about document: String) -> String {
    let name =
      switch form {
      case .register: "Register an incoming document"
      case .received: "Register"
      case .assign: "Assign"
      case .reassign: "Reassign"
      case .delegate: "Delegate"
      case .extend: "Move the deadline of"
      case .resolve: "Resolve"
      case .report: "Report on"
      case .act: "Note"
      case .sendBack: "Return"
      case .draft: "Draft an outgoing document"
      case .revise: "Revise"
      case .attachSigned: "Attach the signed file of"
      case .issue: "Issue"
      case .amendDraft: "Amend draft"
      case .release: "Release the number of"
      case .issuePaper: "Issue on paper"
      case .doorReturn: "Send back"
      case .correctEntry: "Correct"
      case .strike: "Strike out"
      case .cancelEntry: "Cancel on recall"
      case .refuseRecall: "Refuse the recall of"
      case .attachLater: "Add files to"
      case .discuss, .discussIncoming: "Discuss"
      case .recipients, .ask, .visa, .edit, .cancel, .delivered, .inform, .recall, .replace,
        .amend, .correct, .withdrawAsk, .vouchContent, .vouchForm, .orderRecall:
        beginning(form.action.map { action($0) } ?? "")
      }
    return document.isEmpty ? name : name + " " + document
  }

  public func field(_ field: FormEntry, in form: FormKind) -> String {
    switch field {
    case .file where form == .attachSigned: "Signed file"
    case .file: "PDF file"
    case .attach: "Attachments"
    case .from: "Issuer"
    case .ref: "Reference"
    case .issued: "Issued on"
    case .type: "Kind"
    case .subject: "Subject"
    case .urgency: "Urgency"
    case .due where form == .ask: "Opinion due"
    case .due where form == .register || form == .received: "Answer due"
    case .due: "Deadline"
    case .paper: "Paper"
    case .another: "Why once more"
    case .lead where form == .delegate: "Does it"
    case .lead: "Lead"
    case .with: "Support"
    case .inform: "Informed"
    case .task: "Task"
    case .confirm: "Confirm later"
    case .work: "Work"
    case .result: "How"
    case .note:
      switch form {
      case .resolve, .report: "Result"
      case .act: "Text"
      case .reassign, .extend: "Why"
      case .release: "Reason"
      case .sendBack: "Why"
      case .doorReturn, .cancelEntry: "Note"
      case .refuseRecall: "Why"
      case .revise, .edit: "What changed"
      case .ask: "What about"
      case .visa: "Remarks"
      case .delivered, .vouchContent, .vouchForm: "Note"
      default: "Instruction"
      }
    case .answer: "Answer"
    case .answers: "Answers"
    case .council: "Council"
    case .because: "Sent back because"
    case .by where form == .cancelEntry || form == .refuseRecall: "By the notice"
    case .scan: "Scan"
    case .via: "Came by"
    case .circulation: "Circulation"
    case .to where form == .inform: "Whom"
    case .to where form == .delivered: "Recipient"
    case .to: "Recipients"
    case .of: "Whom to ask"
    case .inOrder: "In order"
    case .reason: "Reason"
    case .by where form == .recall: "Notice of recall"
    case .by: "Later document"
    case .state: "State"
    case .on: "On"
    case .text: "Text"
    case .agree: "Opinion"
    case .hour: "Hour"
    case .abbreviation, .handle, .name, .post, .unit, .account, .role, .person, .scope, .until,
      .basis, .form,
      .collective, .types, .leader, .since, .standing, .value, .day, .title, .source, .unconfirmed,
      .duty, .days, .minutes, .sort, .key:
      roomField(field)
    case .copyForm, .way, .pages, .copies, .receiver, .signer, .label, .serial, .permission, .out,
      .level, .plan, .groups, .head, .superior, .address, .electronic, .book, .year, .format,
      .folder, .zip, .registering, .theme, .cursor, .mouse, .escape, .purpose, .fingerprint,
      .certificate, .owner, .calledAs,
      .decidedBy, .fromCopy,
      .custodySort, .givenTo, .fieldName, .toBook, .organId, .keyFile, .passphrase, .place,
      .picture, .asBody, .retentionClass, .notation, .dossierTitle, .dossier, .document, .remark,
      .decision,
      .opinion, .keptIn, .storePlace, .loanPurpose, .readers, .planPart,
      .searchName, .shared, .replacing, .copyNumber:
      furtherField(field)
    }
  }

  public func hint(_ field: FormEntry) -> String {
    switch field {
    case .file, .attach: "a path; several with ; between them  Tab completes"
    case .from: "type some letters to choose from the address book, or another name"
    case .ref: "as printed, such as 1034/KH-GDĐT"
    case .issued: "26/6, 26-6-24, yesterday, friday (the last one)"
    case .due: "26/6, friday, +10 days, +5w working days; or empty"
    case .hour: "14:30 or 14h (Decree 30/2020 Annex I.II.9.b)"
    case .type: "type some letters: ke hoach, or the abbreviation: KH"
    case .paper: "space to tick: on paper only, no file needed"
    case .another: "why it is another document, such as: sent again with a stamp"
    case .lead: "type some letters of the name"
    case .with, .inform: "type some letters of the name, Enter to choose; several"
    case .task: "empty where the document says it; assigning once more adds a piece of work"
    case .confirm: "space to tick: whoever assigns it confirms the result"
    case .work, .result: ""
    case .council: "type some letters; empty if the school issues it"
    case .to: "type some letters of the name, Enter to choose; several"
    case .answer: "such as D12 or 113/KH-NBK; may stay empty"
    case .answers: "the arrival number, such as 42/2026; may stay empty"
    case .note: "Tab to the next field"
    case .because, .via, .circulation: "type some letters and choose"
    case .scan: "space to tick: a picture of what came on paper"
    case .of: "type some letters of a name or a unit, Enter to choose; several"
    case .inOrder: "space to tick: each is asked when the one before has answered"
    case .by: "such as D12 or 113/KH-NBK"
    case .on: "26/6, 26-6-24, yesterday, friday (the last one); empty for today"
    case .text: "@handle names somebody"
    case .subject, .urgency, .reason, .state, .agree: ""
    case .abbreviation, .handle, .name, .post, .unit, .account, .role, .person, .scope, .until,
      .basis, .form,
      .collective, .types, .leader, .since, .standing, .value, .day, .title, .source, .unconfirmed,
      .duty, .days, .minutes, .sort, .key:
      roomHint(field)
    case .copyForm, .way, .pages, .copies, .receiver, .signer, .label, .serial, .permission, .out,
      .level, .plan, .groups, .head, .superior, .address, .electronic, .book, .year, .format,
      .folder, .zip, .registering, .theme, .cursor, .mouse, .escape, .purpose, .fingerprint,
      .certificate, .owner, .calledAs,
      .decidedBy, .fromCopy,
      .custodySort, .givenTo, .fieldName, .toBook, .organId, .keyFile, .passphrase, .place,
      .picture, .asBody, .retentionClass, .notation, .dossierTitle, .dossier, .document, .remark,
      .decision,
      .opinion, .keptIn, .storePlace, .loanPurpose, .readers, .planPart,
      .searchName, .shared, .replacing, .copyNumber:
      furtherHint(field)
    }
  }

  public func send(_ form: FormKind) -> String {
    switch form {
    case .register, .received: "register"
    case .assign: "assign"
    case .reassign: "reassign"
    case .delegate: "delegate"
    case .extend: "move the deadline"
    case .resolve: "resolve"
    case .report: "report"
    case .act: "write"
    case .sendBack: "return"
    case .draft, .revise: "save the draft"
    case .attachSigned: "attach"
    case .amendDraft: "save"
    case .release: "release"
    case .issue, .issuePaper: "issue"
    case .doorReturn: "send back"
    case .correctEntry: "correct"
    case .strike: "strike out"
    case .cancelEntry: "cancel"
    case .refuseRecall: "refuse"
    case .attachLater: "add"
    case .discuss, .discussIncoming, .recipients, .delivered, .edit: "save"
    case .ask, .visa, .withdrawAsk, .vouchContent, .vouchForm, .inform: "send"
    case .cancel, .orderRecall, .recall, .replace, .amend, .correct:
      form.action.map { action($0) } ?? ""
    }
  }

  public func missing(_ field: FormEntry, in form: FormKind) -> String {
    "\(self.field(field, in: form)) is empty"
  }

  public func unclear(_ field: FormEntry) -> String {
    switch field {
    case .type: "No such kind of document; type some letters and choose"
    case .to: "Not in the address book; add it with :body add"
    case .because, .via, .circulation: "Choose one of the list"
    case .urgency: "Choose one of the four"
    case .work: "Choose a piece of work"
    case .result: "Choose one of them"
    case .state, .agree, .role, .scope, .form, .types, .unit, .sort, .duty, .standing, .place:
      "Choose one of those offered"
    default: "Nobody of that name; type some letters and choose"
    }
  }

  public var notInAddressBook: String { "(not in the address book)" }

  public func draftOffer(savedAt moment: Moment) -> String {
    "Draft of \(time(moment)) \(date(moment.date)) – Enter goes on, x drops it"
  }

  public func draftSaved(at moment: Moment) -> String { "draft saved \(moment.time)" }
  public var draftKept: String { "The draft is kept; open the form again to go on." }
  public var draftDropped: String { "The draft is gone." }

  public func continuations(_ names: [String]) -> String {
    names.prefix(8).joined(separator: "  ") + (names.count > 8 ? "  … (\(names.count))" : "")
  }
}
