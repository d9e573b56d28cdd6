import Office

extension EnglishWords {
  public func further(_ form: FurtherForm) -> KeyWords {
    switch form {
    case .copyAdd: KeyWords("copy", "Make a certified copy, a copy of a copy, an extract")
    case .copyStrike: KeyWords("strike copy", "Strike a copy out, saying why")
    case .giveBack: KeyWords("give back", "Note that an original to be given back was given back")
    case .replaced: KeyWords("replaced by", "Note that another incoming document replaces this one")
    case .field: KeyWords("add a field", "Add a field to what is known of the document")
    case .slip: KeyWords("slip", "Write the slip of the document to a file, to be printed")
    case .freeze: KeyWords("freeze", "Freeze a document with a state secret")
    case .takeOut: KeyWords("to secret book", "Take a secret document out into the secret book")
    case .sign: KeyWords("sign", "Sign the approved file on this machine, and attach it")
    case .waste: KeyWords("waste a number", "Strike out the next number of a sequence, saying why")
    case .numberingSet: KeyWords("plan", "Set how the numbers of a year are divided")
    case .kindAdd: KeyWords("add kind", "Add a specialised kind of document")
    case .kindClose: KeyWords("close kind", "Close a kind of document from a day on")
    case .kindOpen: KeyWords("open kind", "Open a kind that was closed")
    case .councilAdd: KeyWords("add council", "Add a council that issues documents")
    case .councilClose: KeyWords("dissolve", "Close a council, saying why")
    case .custodyAdd: KeyWords("add", "Enter a seal or a key device")
    case .custodyHandOver: KeyWords("hand over", "Hand a seal or key device over to somebody")
    case .bodyAdd: KeyWords("add body", "Add a body to the address book")
    case .bodyEdit: KeyWords("edit body", "Change what the address book says of a body")
    case .bodyClose: KeyWords("close body", "Close a body: nothing goes to it any more")
    case .bodyGroup: KeyWords("group", "Make a group of recipients")
    case .registerClose: KeyWords("close", "Close the register of a year that is over")
    case .registerSigned: KeyWords("signed", "Note who signed for the printed register")
    case .registerReopen: KeyWords("reopen", "Open a closed register again, saying why")
    case .registerPrint: KeyWords("print", "Write the register of a year to a file, to be printed")
    case .exchangeExport: KeyWords("export", "Export a bundle for a body")
    case .exchangeImport: KeyWords("import", "Import a bundle that came in")
    case .exchangeAgree: KeyWords("agree", "Agree to the selected request; its sender is told (15)")
    case .exchangeDecline: KeyWords("decline", "Decline the selected request, saying why (16)")
    case .journalExport: KeyWords("export journal", "Write the whole journal to a file")
    case .trustAdd:
      KeyWords("add", "Trust an issuer of certificates, or enter whose certificate one is")
    case .trustRemove: KeyWords("trust no more", "Trust the selected issuer no more, saying why")
    case .dossierOpen:
      KeyWords("open a dossier", "Open a dossier of the plan, or another with a title")
    case .dossierPut: KeyWords("put in", "Put a document into the dossier chosen")
    case .dossierClose: KeyWords("close", "Close the dossier chosen")
    case .dossierSubmit: KeyWords("submit", "Hand the dossier chosen over to the archive")
    case .dossierReopen: KeyWords("reopen", "Reopen a closed dossier, saying why")
    case .loanAsk: KeyWords("borrow", "Ask to have the dossier chosen")
    case .loanGrant: KeyWords("lend", "Lend what is asked for")
    case .loanRefuse: KeyWords("refuse", "Refuse it, saying why")
    case .loanReturn: KeyWords("take back", "Take back what was lent")
    case .holdPlace: KeyWords("hold", "Hold the dossier chosen: nobody moves, changes, destroys it")
    case .holdLift: KeyWords("lift", "Lift the hold, saying why")
    case .submissionAccept: KeyWords("accept", "The archive accepts all, or the dossiers named")
    case .submissionSendBack:
      KeyWords("send back", "The archive sends the dossiers named back, saying why")
    case .disposalPropose: KeyWords("propose", "Propose expired dossiers for disposal")
    case .disposalVote: KeyWords("vote", "Vote on the review council")
    case .disposalKeep: KeyWords("keep", "Keep a dossier of the list, saying why")
    case .disposalDecide: KeyWords("decide", "Decide on the list chosen")
    case .disposalDestroy: KeyWords("destroy", "Carry the decision out, naming it again")
    case .limitSet:
      KeyWords("limit", "For named people alone; for others it is not there")
    case .planLimit:
      KeyWords("limit heading", "Limit every dossier under a heading, those opened later too")
    case .limitLift: KeyWords("lift limit", "Let everybody who reads documents see it again")
    case .review:
      KeyWords("review", "Review how safe the office is: write the form, note it, file it")
    case .searchSave:
      KeyWords("keep", "Keep this search under a name, with its columns and order")
    case .searchPrint:
      KeyWords("print", "Print all that is found to a file, in these columns")
    case .reportPrint: reportKey(.print)
    case .screenSet: KeyWords("screen", "Choose colours, cursor and mouse of my screen")
    }
  }

  public func further(_ command: FurtherCommand) -> KeyWords {
    switch command {
    case .send: KeyWords("send", "Make bundles of what waits and hand them over now")
    case .receive: KeyWords("receive", "Bring bundles and take in all of the inbox")
    }
  }

  public func room(_ room: FurtherRoom) -> String {
    switch room {
    case .custody: "Seals and key devices"
    case .bodies: "Address book"
    case .numbering: "Sequences of numbers"
    case .kinds: "Kinds of documents"
    case .councils: "Councils"
    case .books: "Closed registers"
    case .exchange: "Bundles"
    case .transfers: "On their way"
    case .requests: "Requests of senders"
    case .unmatched: "Statuses about nothing known"
    case .log: "Receiving log"
    case .trust: "Trust store"
    case .secrets: "Frozen documents"
    case .dossiers: "Dossiers"
    case .retention: "Retention"
    case .submissions: "Hand-overs to the archive"
    case .loans: "Loans"
    case .holds: "Holds"
    case .disposals: "Disposal"
    }
  }

  public func roomKey(_ room: FurtherRoom) -> KeyWords {
    switch room {
    case .custody: KeyWords("seals", "See who keeps seals and key devices")
    case .bodies: KeyWords("address book", "See and change the address book and its groups")
    case .numbering: KeyWords("numbers", "See the sequences of the year, waste a number")
    case .kinds: KeyWords("kinds", "See the kinds of documents in use")
    case .councils: KeyWords("councils", "See the councils that issue documents")
    case .books: KeyWords("registers", "See closed registers; close, sign, print them")
    case .exchange: KeyWords("bundles", "See bundles; export and import")
    case .transfers: KeyWords("on the way", "See what is on its way; send and bring bundles")
    case .requests:
      KeyWords("requests", "See recalls, take-backs, updates and replacements asked for")
    case .unmatched: KeyWords("unmatched", "See statuses that found no document")
    case .log: KeyWords("log", "See the receiving log, write slips")
    case .trust: KeyWords("trust store", "See which issuers of certificates the office trusts")
    case .secrets: KeyWords("frozen", "See frozen documents, take them out")
    case .dossiers: KeyWords("dossiers", "See, open, close, submit dossiers")
    case .retention: KeyWords("retention", "See what is due, expired, permanent …")
    case .submissions: KeyWords("hand-overs", "See hand-overs; the archive accepts or sends back")
    case .loans: KeyWords("loans", "See what is lent and asked for")
    case .holds: KeyWords("holds", "See and lift holds")
    case .disposals: KeyWords("disposal", "See disposals, vote, decide")
    }
  }

  public func heads(_ room: FurtherRoom) -> [String] {
    switch room {
    case .custody: ["Id", "Sort", "Label", "Serial", "Keeper"]
    case .bodies: ["Identifier", "Name", "Remark"]
    case .numbering: ["Sequence", "Next number"]
    case .kinds: ["Word", "Name", "Period", "Source"]
    case .councils: ["Word", "Name", "Head", "Standing", "Basis"]
    case .books: ["Register", "Year", "Closed", "Entries", "Signed by", "Unchanged"]
    case .exchange: ["Bundle", "When", "Documents", "Receiver", "Standing"]
    case .transfers: ["Document, bundle", "Receiver", "Standing", "In bundle"]
    case .requests: ["Id", "Wish", "About", "By", "From", "Standing"]
    case .unmatched: ["Id", "When", "From", "Status", "About"]
    case .log: ["Line", "When", "Way", "Sender", "Reference", "Outcome", "Subject"]
    case .trust: ["Kind", "Name", "Valid", "Whose", "Remarks"]
    case .secrets: ["Document", "Level", "Day", "Frozen by", "Standing", "Note"]
    case .dossiers: ["Dossier", "State", "Documents", "Made by", "Title"]
    case .retention: ["Dossiers", "List"]
    case .submissions: ["Number", "Day", "Giver", "Dossiers", "Waiting"]
    case .loans: ["Code", "Dossier", "Borrower", "Until", "State"]
    case .holds: ["Code", "Day", "Who", "Items", "Lifted", "Reason"]
    case .disposals: ["Number", "State", "Dossiers", "Kept", "Decision"]
    }
  }

  public func emptyRoom(_ room: FurtherRoom) -> String {
    switch room {
    case .custody: "No seal or key device is entered. Press t to add one."
    case .bodies: "The address book is empty. Press t to add a body."
    case .numbering:
      "No number was given this year. Press s to divide the sequences before the first."
    case .kinds: "There is no kind yet. Press t to add one."
    case .councils: "There is no council. Press t to add one."
    case .books: "No register is closed. When a year is over, press c to close its registers."
    case .exchange: "No bundle yet. Press x to export, m to import one that came in."
    case .transfers:
      "Nothing was sent yet. What is issued electronically comes here; g sends, n brings bundles."
    case .requests: "Nobody asks for anything. Recalls and take-backs that come in wait here."
    case .unmatched: noUnmatched
    case .log: "Nothing has come in. What is registered or sent back has its line here."
    case .trust: trustIsEmpty
    case .dossiers: "No dossier yet. Press t to open one."
    case .retention: "No dossier yet."
    case .submissions: "No hand-over yet. Press n in the list of dossiers."
    case .loans: "Nothing is lent. Press b in the list of dossiers to ask."
    case .holds: "Nothing is held. Press p in the list of dossiers."
    case .disposals: "No disposal yet. Press t to propose what has expired."
    case .secrets: "Nothing is frozen. On the page of a document with a mark of secrecy press M."
    }
  }

  public func question(_ form: FurtherForm, about: String) -> String? {
    switch form {
    case .takeOut:
      "Take \(about) out into the secret book?\nIts files are deleted from this office; that can't be undone."
    case .bodyClose: "Close \(about)?\nNothing goes to it from now on; it can't be opened again."
    case .councilClose:
      "Close \(about) from today?\nIts numbers stay; its abbreviation is never used again."
    case .trustRemove:
      "Trust \(about) no more?\nSignatures that rest on it are valid no longer from now on."
    case .exchangeAgree:
      "Agree to \(about)?\nWhat is recalled or taken back is cancelled; its sender is told."
    case .disposalDestroy:
      "Destroy the dossiers of disposal \(about)?\nFiles are overwritten and removed; there is no way back."
    case .disposalDecide: "Decide on disposal \(about)?"
    default: nil
    }
  }

  public func latestOnly(_ count: Int, command: String) -> String {
    "the latest \(count) lines; all: :\(command) --all"
  }

  public func division(_ division: NumberingPlan.Division) -> String {
    switch division {
    case .perKind: "a sequence for each kind"
    case .oneForAll: "one sequence for all kinds"
    case .groups: "a sequence for each group of kinds"
    }
  }

  public var screenTakesEffect: String { "written; takes effect when vpdt is opened again" }

  func furtherField(_ field: FormEntry) -> String {
    switch field {
    case .copyForm: "Form of copy"
    case .way: "From what to what"
    case .pages: "Pages"
    case .copies: "Copies"
    case .receiver: "Receiver"
    case .signer: "Signer of the copy"
    case .decidedBy: "Decided by"
    case .fromCopy: "From certified copy"
    case .custodySort: "Sort"
    case .label: "Label"
    case .serial: "Serial number"
    case .permission: "Permission"
    case .givenTo: "Given back to"
    case .fieldName: "Name of the field"
    case .out: "Write to file"
    case .level: "Level of secrecy"
    case .toBook: "Entry in secret book"
    case .plan: "Division"
    case .groups: "Groups"
    case .head: "Title of the head"
    case .organId: "Identifier"
    case .superior: "Belongs to"
    case .address: "Exchange address"
    case .electronic: "Takes electronic"
    case .book: "Register"
    case .year: "Year"
    case .format: "Format"
    case .folder: "Folder"
    case .zip: "As one archive"
    case .registering: "Register at once"
    case .theme: "Colours"
    case .cursor: "Cursor"
    case .mouse: "Mouse"
    case .escape: "Wait after Esc (ms)"
    case .purpose: "As what"
    case .fingerprint: "Fingerprint"
    case .certificate: "Certificate file"
    case .owner: "Whose"
    case .calledAs: "Called"
    case .keyFile: "Key"
    case .passphrase: "Passphrase, PIN"
    case .asBody: "As the body"
    case .retentionClass: "Retention class"
    case .notation: "Number, symbol"
    case .dossierTitle: "Title"
    case .dossier: "Dossier"
    case .remark: "Note"
    case .document: "Document"
    case .decision: "Decision"
    case .opinion: "Opinion"
    case .keptIn: "Papers kept in"
    case .storePlace: "Where its paper lies"
    case .loanPurpose: "What for"
    case .readers: "For these alone"
    case .planPart: "Heading"
    case .searchName: "Name"
    case .shared: "For everybody"
    case .replacing: "In its place"
    case .copyNumber: "Copy number"
    case .place: "Seen where"
    case .picture: "Picture"
    default: ""
    }
  }

  func furtherHint(_ field: FormEntry) -> String {
    switch field {
    case .copyForm, .way, .custodySort, .level, .plan, .book, .format, .theme, .cursor, .superior:
      "type a few letters to choose"
    case .signer, .decidedBy: "type a few letters of the name (Decree 30/2020, Art. 27)"
    case .fromCopy: "for a copy of a copy only: reference of the certified copy, 03/SY-HB say"
    case .permission: "reference of the permission, where the keeper is not the clerk"
    case .out: "name of a new file (in the outbox of the office) or a path; nothing is overwritten"
    case .groups: "for groups: NAME=KH,BC; NAME2=QĐ"
    case .organId: "H29.123.7 say"
    case .electronic: "space marks it: takes electronic documents"
    case .folder: "where the bundle is put"
    case .zip: "space marks it: the bundle is one .zip file"
    case .registering: "space marks it: numbers at once for what nothing is warned of"
    case .mouse: "space marks it: use the mouse (the terminal's own selecting is lost)"
    case .escape: "25 is right; more for slow links"
    case .purpose: "type a few letters to choose"
    case .certificate: "the issuer's file in PEM or DER  Tab completes"
    case .owner: "only for a signer's certificate: type a few letters of the name"
    case .calledAs: "empty: as it calls itself"
    case .fingerprint: "the first 16 digits of its SHA-256, from the issuer by another channel"
    case .keyFile: "a .p12 file, or pkcs11:… of a token; empty: signing.command"
    case .passphrase: "not shown, not kept"
    case .asBody: "space to tick: the body's seal, after the competent person"
    case .retentionClass: "a code of the schedule; empty: as planned"
    case .notation: "as in the plan, 01.HCTH"
    case .dossierTitle: "empty where the plan has it"
    case .dossier: "01.HCTH/2026; several with commas"
    case .remark: ""
    case .document: "12/2026, or 03/BC-HB"
    case .decision: "number and symbol, 5/QĐ-HB"
    case .opinion: "whoever is against says why"
    case .keptIn: "the open dossier of the disposal itself"
    case .storePlace: "room, shelf, box"
    case .loanPurpose: ""
    case .readers: "letters of the name, Enter to choose; several can be chosen"
    case .planPart: "letters to choose; nobody in the next field lifts the limit"
    case .searchName: "a word without blanks; afterwards @NAME finds the same"
    case .shared: "space marks it: everybody in the office can use it"
    case .replacing: "space marks it: takes the place of the one with this name"
    case .copyNumber: "may stay empty; printed beside who and when"
    case .place: "type a few letters; empty: nothing is seen on the page"
    case .picture: "a PNG on a transparent ground; empty: name and time (needs signing.font)"
    default: ""
    }
  }
}
