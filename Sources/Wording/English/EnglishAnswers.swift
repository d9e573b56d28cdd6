import Office

extension EnglishWords {
  public func registered(_ document: IncomingDocument) -> String {
    "registered \(document.title)  \(document.reference)  \(document.subject)"
  }

  public func lookAlike(_ likeness: Likeness, _ document: IncomingDocument) -> String {
    let what =
      switch likeness {
      case .reference: "same number, symbol and issuer"
      case .documentId: "same document id"
      case .mainFile: "same main file"
      }
    if document.reference.isEmpty { return "\(what) as \(document.title)" }
    return "\(what) as \(document.title): \(document.reference) of \(date(document.issuedOn))"
  }

  public func unreadable(file: String, reason: String) -> String {
    "\(file): the structure of the PDF cannot be read (\(reason)); whether it is signed is unknown"
  }

  public func lateOnArrival(_ document: IncomingDocument) -> String {
    if let hour = document.dueAt, hour.date >= document.arrivedOn {
      return "its deadline, \(moment(hour)), had passed when it was entered"
    }
    return
      "its deadline, \(date(document.dueOn)), had passed when it came, \(date(document.arrivedOn))"
  }

  public func moved(_ document: IncomingDocument) -> String {
    "\(document.title)  \(state(document.state))  \(document.subject)"
  }

  public func moved(_ document: OutgoingDocument) -> String {
    "\(document.title)  \(state(document.state))  \(document.subject)"
  }

  public func numbered(_ document: OutgoingDocument) -> String {
    "\(document.draftTitle) holds \(document.title)  \(document.subject)"
  }

  public func founded(_ office: OfficeFacts, at path: String) -> String {
    "made the office \(office.name) (\(office.organId)) at \(path)"
      + (office.isRehearsal ? ", for rehearsals" : "")
  }

  public func added(_ person: Person) -> String {
    "added \(person.handle)  \(person.name)  \(person.roles.map { role($0) }.sorted().joined(separator: ", "))"
  }

  public func retired(_ person: Person) -> String {
    "\(person.name) left on \(date(person.retiredOn))"
  }

  public func added(_ body: Body) -> String { "added \(body.organId)  \(body.name)" }

  public func journalSound(lines: Int64, head: String) -> String {
    "the journal is sound: \(lines) lines, last hash \(head)"
  }

  public func changedDetail(line: Int64) -> String {
    "the text kept with journal line \(line) was changed"
  }

  public func checked(files: Int, lines: Int64) -> String {
    "all agree: \(files) files, \(lines) journal lines"
  }

  public func finding(_ finding: FindingText) -> String {
    switch finding {
    case .database(let text): "database: \(text)"
    case .missingFile(let digest): "file \(digest) is gone"
    case .rottenFile(let digest): "file \(digest) has changed"
    case .otherSHA512(let digest): "file \(digest) has another SHA-512 than was written down"
    case .brokenJournal(let line): "the journal was changed at line \(line)"
    case .withoutJournal(let object): "\(object) is not in the journal"
    case .numberGap(let register, let year, let number):
      "register \(register) of \(year): a number is missing before \(number)"
    case .searchIndex(let object): "\(object) cannot be found as it should"
    case .orphan(let path): "a file of no document yet: \(path)"
    case .removedOrphan(let path): "took away a file of no document: \(path)"
    case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .changedDetail(let line): "the text beside line \(line) of the journal was changed"
    case .missingDetail(let line): "the text beside line \(line) of the journal is gone"
    case .withoutRecord(let object, let line):
      "\(object) is gone; line \(line) of the journal speaks of it"
    case .differs(let object, let field, let line):
      "\(object): \(field) is not what line \(line) of the journal was written for"
    case .stray(let path): "not put there by vpdt: \(path)"
    case .takenOut(let object, let lines, let day):
      "\(object) was taken out to the secret book on \(date(day)): "
        + "\(lines) \(lines == 1 ? "line" : "lines") of the journal without text, as declared"
    case .more(let code, let count): "and \(count) more [\(code)]"
    }
  }

  public var checkedQuickly: String {
    "Quickly: no file was read; vpdt check --full reads them all."
  }

  public func searchRebuilt(documents: Int) -> String {
    "made the search index anew from the records: \(documents) documents"
  }

  public func remedy(forFinding code: String) -> String {
    switch code {
    case "check.database":
      "stop working, keep a copy of the folder, vpdt restore from the last backup"
    case "check.file-missing", "check.file-rotten", "check.file-sha512":
      "take the file of that name from a backup (files/xx/…); vpdt file scrub then notes it as restored"
    case "check.unreadable": "look at the disk and at whose file it is"
    case "check.journal-broken", "check.detail-changed", "check.detail-missing":
      "compare with a backup and an older checkpoint: vpdt journal verify --against"
    case "check.without-journal", "check.without-record", "check.differs":
      "somebody wrote into the database behind vpdt: compare with a backup, and ask who had the disk"
    case "check.number-gap": "compare with a backup and the printed register"
    case "check.search-index": "vpdt check --repair"
    default: ""
    }
  }

  public func nothingHere(_ list: EmptyList) -> String {
    switch list {
    case .incoming: "No incoming documents yet. Register one: vpdt incoming register FILE.pdf …"
    case .waiting: "Nothing waits for entry."
    case .outgoing: "No outgoing documents yet. Draft one: vpdt outgoing draft …"
    case .people: "Nobody yet. Add somebody: vpdt person add …"
    case .bodies: "The address book is empty. Add a body: vpdt body add …"
    case .bundles: "No bundle yet. Export one: vpdt exchange export --to BODY DIR"
    case .matches: "Nothing found. Try fewer words; marks are not needed."
    case .agenda: "Nothing waits. The arrivals register: vpdt incoming list"
    case .work: "No open work."
    case .due: "No documents."
    case .log: "Nothing has come yet."
    }
  }

  public func label(_ label: Label) -> String {
    switch label {
    case .number: "Arrival"
    case .reference: "Reference"
    case .issuer: "Issuer"
    case .issued: "Issued"
    case .arrived: "Arrived"
    case .kind: "Kind"
    case .subject: "Subject"
    case .urgency: "Urgency"
    case .due: "Due"
    case .state: "State"
    case .medium: "Medium"
    case .documentId: "Document id"
    case .answers: "Answers"
    case .answeredBy: "Answered by"
    case .files: "Files"
    case .assignments: "Assignments"
    case .opinions: "Opinions"
    case .history: "History"
    case .decisions: "Decisions"
    case .deliveries: "Recipients"
    case .drafter: "Drafter"
    case .version: "Version"
    case .name: "Name"
    case .handle: "Handle"
    case .post: "Post"
    case .unit: "Unit"
    case .roles: "Roles"
    case .account: "Account"
    case .organId: "Organ identifier"
    case .recipients: "Recipients"
    case .lead: "Lead"
    case .support: "Support"
    case .note: "Note"
    case .handedOver: "handed over"
    case .notHandedOver: "not handed over"
    case .actions: "Possible now"
    case .overdue: "OVERDUE"
    case .office: "Office"
    case .size: "Size"
    case .exportedAt: "Exported"
    case .superior: "superior"
    case .accepted: "accepted"
    case .dueBefore: "due before"
    case .result: "result"
    case .missingProgram: "MISSING"
    case .visas: "Opinions"
    case .checks: "Checks"
    case .versions: "Versions"
    case .planned: "Will go to"
    case .informed: "To know and to act on"
    case .links: "Related documents"
    case .discussion: "Discussion"
    case .seen: "Seen"
    case .paperCopy: "Paper copy"
    case .recall: "Recall"
    case .filing: "File copy"
    }
  }

  public func meaning(_ setting: Setting) -> String {
    switch setting {
    case .fileLimit: "the most bytes of a file that is kept"
    case .messageLimit: "the most bytes of an edXML message that is taken in"
    case .messageAttachmentLimit: "the most bytes of one file in a message, out of its wrapper"
    case .messageRatioLimit: "how many times its size a ZIP wrapper above 16 MB may grow"
    case .messageAttachments: "the most files in a message"
    case .messageTextLimit: "the most bytes of one text in a message"
    case .calendarWeek: "the working days of the week: T2-T6 is Monday to Friday; T2-T7; T2,T4,CN"
    case .deadlineSoonDays: "within how many working days a deadline is near"
    case .deadlineAtOnceMinutes: "after how many minutes what is done at once is late"
    case .deadlineSendingHour:
      "the hour to send by on the next working day (Decision 28/2018, Art. 6(2))"
    case .numberingDivision: "sequences of outgoing numbers: per-kind or one"
    case .handlingConfirm: "whether whoever assigned work confirms its result: yes or no"
    case .incomingDirect: "whether the clerk passes documents straight on (Art. 23(1)): yes or no"
    case .approvalChecks: "checks before approval: none, form, content, both (Art. 12)"
    case .formChecker: "who checks form: clerk, or a handle (Art. 12(2))"
    case .paperKinds: "kinds sent on paper after digital signing, GM,GGT (QĐ 28/2018, Art. 5(3))"
    case .meetsAnnexVI: "the system meets Annex VI: with no, paper copies are filed (Art. 19(2))"
    case .secretScan:
      "read the first page of files for marks of secrecy (Law 117/2025, Art. 5): yes or no"
    case .signatureRule:
      "signed files that leave: valid (signatures of the approver and the body) or unbroken"
    case .incomingAltered:
      "files that come in altered after signing: refuse (Art. 21(2)(b)) or warn"
    case .signingCommand: "the program of the sector's signing service (a path), see README"
    case .signingCommandReads: "what it reads: digest, content or pdf"
    case .bundleSigner: "the program that signs transfer bundles (a path), see README"
    case .stampCommand: "the program that gets time stamps (a path), see README"
    case .signingFont: "the .ttf for name and time of signatures (Annex I: Times New Roman)"
    case .carrierSeconds: "the most seconds a carrier may take"
    case .exchangeAttempts: "how often a bundle is tried before it waits for the clerk"
    case .exchangeRepeats: "how often a bundle without a receipt goes again"
    case .exchangeSentDays: "days a bundle that was handed over stays in the outbox"
    case .archiveHistorical: "permanent dossiers go to a historical archive: yes, no"
    case .disposalOpinion: "the superior body is heard before anything is destroyed: yes, no"
    case .lockMinutes: "minutes without a key before a screen is locked; 0: never"
    case .endMinutes: "minutes without a key before the program ends; 0: never"
    case .disposalCouncil: "fewest people on a council for disposal (not verified)"
    case .openDataLicence: "conditions under which open data may be used again"
    case .openDataFrequency:
      "how often open data are renewed: monthly, quarterly, yearly, irregular"
    case .backupKeep: "how many backups stay: days,weeks,months,years"
    case .textIdle: "files read while a screen is idle: none, texts, scans (recognised, too)"
    case .textLanguages: "languages in which scans are recognised: vie, vie+eng (tesseract)"
    }
  }

  public func cost(ofMissing program: String) -> String {
    switch program {
    case "openssl": "nothing can be signed; signatures stay NOT CHECKED"
    case "pdftotext":
      "the form of a PDF and marks of secrecy in it cannot be checked, nor searched by what they say"
    case "tesseract":
      "scans are not found by what stands on them (tesseract-ocr, tesseract-ocr-vie)"
    case "ocrmypdf": "tesseract alone recognises scans, a page at a time, through pdftoppm"
    case "xlsx2csv": "old registers are taken in from .csv alone"
    case "age": "backups are not sealed for keys, only for certificates"
    case "backup": "a lost disk is a lost office: vpdt backup TO, vpdt backup drill TO"
    case "templates": "no form can be printed: set VPDT_TEMPLATES"
    case "soffice": "no form comes out as PDF; .fodt and .txt do"
    case "xmlsec1": "signatures in the XML of messages stay NOT CHECKED"
    case "ssh-keygen":
      "approvals signed with an SSH key are neither taken nor checked; checkpoints are not signed"
    default: ""
    }
  }

  public var warning: String { "warning" }
  public var remedy: String { "try" }

  public func agenda(_ line: AgendaLine, count: Int) -> String {
    switch line {
    case .overdue: "\(count) overdue"
    case .dueSoon: "\(count) due soon"
    case .lateEntry: "\(count) late to be registered"
    case .lateSubmission: "\(count) late to be submitted"
    case .lateIssue: "\(count) late to be issued"
    case .lateHandOver: "\(count) late to be handed over"
    case .waitingForEntry: "\(count) incoming waiting for entry"
    case .toSubmit: "\(count) incoming to submit"
    case .toOpine: "\(count) incoming awaiting your opinion"
    case .toApprove: "\(count) drafts to approve"
    case .toNumber: "\(count) drafts to number"
    case .toSign: "\(count) approved, to be signed"
    case .toIssue: "\(count) signed, to be issued"
    case .toHandOver: "\(count) issued, to be handed over"
    case .toAnswer: "\(count) requests of senders to answer"
    case .undelivered: "\(count) bundles not handed over or not answered"
    case .rightsToConfirm:
      "\(count) \(count == 1 ? "person" : "people") whose changed rights wait for confirmation"
    case .dossiersDue: "\(count) dossiers due for the archive"
    case .dossiersHandedOver: "\(count) dossiers handed over, to be accepted"
    case .loansAsked: "\(count) loans asked for"
    case .loansOverdue: "\(count) loans overdue"
    case .toVote: "\(count) disposals to vote on"
    case .toDecide: "\(count) disposals to decide on"
    case .toDestroy: "\(count) decisions on destruction to carry out"
    case .toGiveBack: "\(count) originals to give back"
    case .work: "\(count) works of mine"
    case .toConfirm: "\(count) results to confirm or works given back"
    case .toKnow: "\(count) documents for my information"
    case .returned: "\(count) drafts returned to me"
    case .returnedInUnit: "\(count) drafts returned to my unit"
    case .toGiveOpinion: "\(count) drafts awaiting my opinion"
    case .toVouch: "\(count) drafts to check"
    case .toAcknowledge: "\(count) documents to take note of"
    case .mentioned: "\(count) documents whose discussion names me"
    case .toRecall: "\(count) documents ordered to be recalled"
    case .refused: "\(count) documents refused by a recipient"
    case .recallOpen: "\(count) recalls not yet agreed to by all"
    case .paperCopyDue: "\(count) documents to print for the file"
    }
  }

  public func unfinished(bundle name: String) -> String {
    "unfinished; vpdt exchange export --again \(name) DIR"
  }
}
