import Office

extension EnglishWords {
  public func problem(_ error: UsageError) -> Problem {
    switch error {
    case .unknownCommand(let words):
      Problem("there is no command “\(words.joined(separator: " "))”", try: "vpdt help")
    case .unknownOption(let option, let command):
      Problem("\(command) has no option \(option)", try: "vpdt help \(command)")
    case .missingValue(let option):
      Problem("option \(option) lacks its value", try: "\(option) VALUE")
    case .missingOption(let option, let command):
      Problem("\(command) needs option \(option)", try: "vpdt help \(command)")
    case .missingWord(let word, let command):
      Problem("\(command) lacks \(word)", try: "vpdt help \(command)")
    case .extraWord(let word, let command):
      Problem("\(command) does not understand “\(word)”", try: "vpdt help \(command)")
    case .repeatedOption(let option):
      Problem("option \(option) is given twice", try: "give \(option) once")
    case .conflict(let first, let second):
      Problem("\(first) and \(second) exclude each other", try: "leave one out")
    case .unknownLanguage(let text):
      Problem("there is no language “\(text)”", try: "--lang vi or --lang en")
    case .notText(let text):
      Problem("“\(text)” is not UTF-8 text", try: "type it again, or rename the file first")
    case .noTerminal:
      Problem("vpdt without a command needs a terminal", try: "run it in one, or: vpdt help")
    case .unclosedQuote:
      Problem("a quote is opened and never closed", try: "close it, or put a backslash before it")
    case .notOverSSH(let word):
      Problem("\(word) is not there over SSH", try: "at the machine itself; or leave it out")
    case .bytesForTerminal:
      Problem("the bytes of a file would go to the terminal", try: "send them to a file: >FILE")
    }
  }

  public func problem(_ error: ValueError) -> Problem {
    switch error {
    case .impossibleDate(let text, let fault):
      Problem(
        "“\(text)” is not a day that exists" + (fault.map { ": " + reason($0) } ?? ""),
        try: "year-month-day, such as 2026-02-27")
    case .impossibleMoment(let text):
      Problem("“\(text)” is not a point in time", try: "such as 2026-12-31T23:59")
    case .unknownKind(let text):
      Problem(
        "there is no kind of document “\(text)” (capitals matter)",
        try: DocumentKind.all.map(\.word).joined(separator: " "))
    case .unknownUrgency(let text):
      Problem(
        "there is no urgency “\(text)”", try: Urgency.allCases.map(\.word).joined(separator: ", "))
    case .unknownResult(let text):
      Problem(
        "there is no result “\(text)”",
        try: WorkResult.allCases.map(\.rawValue).joined(separator: ", "))
    case .unknownRole(let text):
      Problem(
        "there is no role “\(text)”", try: Role.allCases.map(\.rawValue).joined(separator: ", "))
    case .badReference(let text):
      Problem("“\(text)” is not a number and symbol", try: "such as 1034/KH-GDĐT")
    case .badOrganId(let text):
      Problem("“\(text)” is not an organ identifier", try: "such as H29.123.7 or 000.00.15.H29")
    case .badNumber(let text): Problem("“\(text)” is not a number", try: "such as 42")
    case .badAbbreviation(let text):
      Problem(
        "“\(text)” cannot stand in a symbol",
        try: "letters and digits without spaces, a capital first: NBK, VP")
    case .lookAlike(let text, let meant):
      Problem(
        "“\(text)” holds letters of another script; it looks like “\(meant)”",
        try: "type it anew: \(meant)")
    case .otherLetters(let text, let meant):
      Problem(
        "“\(text)” lacks marks or has other capitals (Decree 30/2020, Annex III.I)",
        try: meant.joined(separator: ", "))
    case .badHandle(let text):
      Problem(
        "“\(text)” cannot be a handle",
        try: "small letters without marks, digits, dots, hyphens; not the name of a role")
    case .unknownSetting(let name):
      Problem(
        "there is no setting “\(name)”",
        try: Setting.allCases.map(\.rawValue).joined(separator: ", "))
    case .badSetting(let name, let value):
      Problem("“\(value)” cannot be the value of \(name)", try: "vpdt setting list")
    case .empty(let field): Problem("\(field) is empty", try: "say what \(field) is")
    case .controlCharacter(let field):
      Problem("\(field) holds a control or an invisible character", try: "type \(field) anew")
    case .tooLong(let field, let limit):
      Problem(
        "\(field) is longer than \(limit) characters"
          + (["from", "subject"].contains(field) ? " (Decree 30/2020, Annex VI Part II)" : ""),
        try: "shorten \(field)")
    }
  }

  public func problem(_ error: PersonError) -> Problem {
    switch error {
    case .unknown(let text): Problem("nobody here is called “\(text)”", try: "vpdt person list")
    case .ambiguous(let text, let handles):
      Problem("several people are called “\(text)”", try: handles.joined(separator: ", "))
    case .retired(let name, let day):
      Problem("\(name) left on \(date(day))", try: "choose somebody else: vpdt person list")
    case .handleTaken(let handle):
      Problem("handle “\(handle)” is taken", try: "choose another one")
    case .accountTaken(let account, let name):
      Problem("account \(account) is \(name)'s", try: "choose another account")
    case .noneForAccount(let account):
      Problem(
        "account \(account) belongs to nobody in this office",
        try: "the administrator runs: vpdt person add HANDLE --name … --account \(account)")
    case .noHolder(let role):
      Problem(
        "nobody is \(self.role(role)) yet",
        try: "vpdt person add HANDLE --name … --role \(role.rawValue)")
    case .actingForAnother:
      Problem(
        "in a real office nobody acts in another's name (--as, VPDT_PERSON)",
        try: "leave --as out; to practise: vpdt init … --rehearsal")
    case .movingTheClock:
      Problem(
        "in a real office nobody backdates a register (--now)",
        try: "leave --now out; to practise: vpdt init … --rehearsal")
    case .lacksRole(let role):
      Problem("this is for the \(self.role(role))", try: "ask the \(self.role(role))")
    case .lastAdministrator(let name):
      Problem("\(name) is the only administrator", try: "add another administrator first")
    case .hasOpenWork(let name, let count):
      Problem(
        "\(name) has \(count) open works",
        try: "hand them over first: vpdt person hand-over … --to PERSON --reason …")
    }
  }

  public func problem(_ error: BodyError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem(
        "the address book has no “\(text)”", try: "vpdt body add ID --name …; vpdt body list")
    case .ambiguous(let text, let organIds):
      Problem("several bodies are called “\(text)”", try: organIds.joined(separator: ", "))
    case .taken(let organId, let name):
      Problem("identifier \(organId) is \(name)'s", try: "vpdt body list")
    case .ownOffice(let organId):
      Problem("\(organId) is this office itself", try: "check the identifier")
    case .closed(let name, let day):
      Problem("\(name) was closed on \(date(day))", try: "choose another: vpdt body list")
    case .cycle(let name, let above):
      Problem("\(name) cannot belong to \(above), which lies below it", try: "vpdt body list")
    case .groupTaken(let name):
      Problem("“\(name)” is the name of a body or a group", try: "choose another name")
    case .superiorStays(let name):
      Problem(
        "\(name) is the superior body of the office",
        try: "name another one first: vpdt body edit ID --superior")
    }
  }

  public func problem(_ error: RegistrationError) -> Problem {
    switch error {
    case .signatureInvalid(let file, let verdict, let finding):
      invalidSignature(of: file, verdict, finding)
    case .alreadyRegistered(let reference, let number):
      Problem(
        number.hasPrefix("R")
          ? "\(reference) has come and waits for entry as \(number)"
          : "\(reference) is already registered as \(number)",
        try: "vpdt incoming show \(number)")
    case .alreadyElectronic(let reference, let number):
      Problem(
        "\(reference) is registered electronically as \(number); its paper has the same number"
          + " (Decree 30/2020, Art. 22(2))", try: "vpdt incoming add-paper \(number)")
    case .issuedAfterToday(let issued, let today):
      Problem(
        "the document is dated \(date(issued)), after today, \(date(today))",
        try: "check its date (--issued)")
    case .nothingToRegister:
      Problem("there is no file", try: "name a PDF, or --paper if there is only paper")
    case .hashOfNothing:
      Problem("--hash-only needs a file to hash", try: "name a PDF, or leave --hash-only out")
    case .incomplete(let document, let fields):
      Problem(
        "\(document) lacks: \(fields.joined(separator: ", "))",
        try: "vpdt incoming register --received \(document) "
          + fields.map { $0 + " …" }.joined(separator: " "))
    case .notWaiting(let document):
      Problem("\(document) does not wait for entry", try: "vpdt incoming list --waiting")
    }
  }

  public func problem(_ error: IncomingError) -> Problem {
    switch error {
    case .unknown(let text):
      Problem("there is no incoming document “\(text)”", try: "vpdt incoming list")
    case .nothingToAnswer(let document, let state):
      Problem(
        "\(document) is \(self.state(state).lowercased()): there is nothing to answer (Decree 30/2020, Art. 22(2), 18(4))",
        try: "draft without --answers, or answer what replaces it")
    }
  }

  public func problem(_ error: AssignmentError) -> Problem {
    switch error {
    case .leadAmongSupport:
      Problem(
        "the lead cannot cooperate with themselves (Decree 30/2020, Art. 23(2))",
        try: "leave the lead out of --with")
    case .namedTwice: Problem("somebody is named twice", try: "name each person once")
    case .dueBeforeToday(let due, let today):
      Problem("deadline \(date(due)) is before today, \(date(today))", try: "choose a later day")
    case .tooMany(let count, let limit):
      Problem(
        "assigned to \(count) people, over \(limit)", try: "assign it to heads of units instead")
    case .sameDeadline(let day):
      Problem("the deadline is \(date(day)) already", try: "choose another day")
    case .outsideUnit(let name, let unit):
      Problem(
        "\(name) is not of unit \(unit) (Decree 30/2020, Annex IV VII.2)",
        try: "choose somebody of it; vpdt person list")
    case .answerMissing:
      Problem("what was answered has an answer", try: "--answer DRAFT")
    case .noWork(let document, let state):
      Problem(
        "nothing of \(document) is assigned yet, it is “\(self.state(state))”",
        try: "vpdt incoming next \(document)")
    case .unknownWork(let document, let work):
      Problem("\(document) has no work \(work)", try: "vpdt incoming show \(document)")
    case .whichWork(let document, let works):
      Problem(
        "\(document) has several works: " + works.map { self.work($0) }.joined(separator: ", "),
        try: works.map { "--work \($0)" }.joined(separator: " or "))
    }
  }

  public func problem(_ error: OutgoingError) -> Problem {
    switch error {
    case .signatureLacks(let document, let lack): lacking(lack, of: document)
    case .otherText(let document, let difference, let digest):
      otherText(of: document, difference, digest)
    case .unknown(let text):
      Problem("there is no outgoing document “\(text)”", try: "vpdt outgoing list")
    case .notSigned(let file):
      Problem("\(file) carries no signature", try: "sign the approved file and attach it again")
    case .otherBytes(let document, let place):
      Problem(
        "the signed file parts from what was approved of \(document) at byte \(place)"
          + " (Decree 30/2020, Art. 11(2))",
        try: "sign the approved file, or: vpdt outgoing revise \(document) --file …, submit again")
    case .recipientTwice(let name): Problem("\(name) is named twice", try: "name each body once")
    case .noteMissing: Problem("who returns a draft says why", try: "--note REASON")
    case .versionChanged(let document, let seen, let now):
      Problem(
        "\(document) is at version \(now), no longer at version \(seen) that was read",
        try: "read it again: vpdt outgoing show \(document)")
    }
  }

  public func problem(_ error: FileError) -> Problem {
    switch error {
    case .missing(let path):
      Problem("there is no file \(path)", try: "check the path")
    case .folder(let path): Problem("\(path) is a folder", try: "name a file in it")
    case .notAFile(let path): Problem("\(path) is not a regular file", try: "copy it to a file")
    case .unreadable(let path, let reason):
      Problem("\(path) cannot be read: \(reason)", try: "check its permissions")
    case .empty(let path): Problem("\(path) is empty", try: "get it again from the sender")
    case .changedWhileRead(let path):
      Problem("\(path) changed while it was read", try: "wait until it is written, then again")
    case .tooLarge(let path, let size, let limit):
      Problem(
        "\(path) has \(self.size(size)), over the limit of \(self.size(limit))",
        try: "--hash-only to keep the hash alone, or split the file")
    case .notPDF(let path):
      Problem("\(path) is not a PDF", try: "convert it, or attach it with --attach")
    case .unwritable(let path, let reason):
      Problem("\(path) cannot be written: \(reason)", try: "check the permissions")
    case .exists(let path): Problem("\(path) is there already", try: "choose another name")
    case .diskFull(let path): Problem("the disk is full at \(path)", try: "make room, then again")
    case .readOnly(let path):
      Problem("\(path) lies on a read-only disk", try: "mount it writable, then again")
    case .lost(let digest):
      Problem("stored file \(digest) is gone", try: "vpdt check; restore it from a backup")
    case .rotten(let digest):
      Problem("stored file \(digest) has changed", try: "vpdt check; restore it from a backup")
    }
  }

  public func problem(_ error: StoreError) -> Problem {
    switch error {
    case .diskFull(let path): Problem("the disk is full at \(path)", try: "make room, then again")
    case .readOnly(let path):
      Problem("\(path) cannot be written", try: "check permissions and disk")
    case .unreadable(let path, let reason):
      Problem("\(path) cannot be opened: \(reason)", try: "check permissions and disk")
    case .newer(let path, let version, let known):
      Problem(
        "\(path) is of a later version (schema \(version), this program knows \(known))",
        try: "update vpdt")
    case .corrupt(let path, let detail):
      Problem("database \(path) is damaged: \(detail)", try: "restore it from a backup")
    case .notADatabase(let path):
      Problem("\(path) is not a database of vpdt", try: "name the right folder with --office")
    case .busy(let path): Problem("\(path) is busy", try: "try again in a moment")
    case .failed(let path, let detail):
      Problem("database \(path) failed: \(detail)", try: "vpdt check")
    }
  }

  public func problem(_ error: OfficeFolderError) -> Problem {
    switch error {
    case .notAnOffice(let path):
      Problem("\(path) is not an office", try: "vpdt init \(path) …, or --office DIR")
    case .alreadyAnOffice(let path):
      Problem("\(path) is an office already", try: "choose another folder")
    case .notEmpty(let path): Problem("folder \(path) is not empty", try: "choose a new folder")
    case .notAFolder(let path): Problem("\(path) is not a folder", try: "choose another path")
    case .unfitWord(let text):
      Problem(
        "sudo would read “\(text)” as something else",
        try: "letters, digits and / . _ - + : = , alone; or ssh localhost")
    }
  }

  public func problem(_ error: ExchangeError) -> Problem {
    switch error {
    case .nothingToHandOver(let name):
      Problem(
        "nothing waits to be handed over to \(name)",
        try: "vpdt exchange list; an old bundle again: vpdt exchange export --again NAME DIR")
    case .unknownBundle(let name):
      Problem("there is no bundle “\(name)”", try: "vpdt exchange list")
    case .targetExists(let path): Problem("\(path) is there already", try: "choose another folder")
    case .unfinished(let bundle, let path, let reason):
      Problem(
        "bundle \(bundle) is recorded but could not be put at \(path): \(reason)",
        try: "vpdt exchange export --again \(bundle) DIR")
    case .otherBytes(let bundle):
      Problem(
        "this program would write bundle \(bundle) with other bytes than the first time",
        try: "hand over the first copy, or export with the version that made it")
    case .badBundle(let path, let faults):
      Problem(
        "bundle \(path) cannot be taken in: "
          + faults.map { sentence($0) }.joined(separator: "; "),
        try: "ask the sender to hand it over again")
    case .unsendable(let document, let faults):
      Problem(
        "\(document) cannot be exchanged yet: "
          + faults.map { sentence($0) }.joined(separator: "; "),
        try: "correct the data and issue it again")
    case .otherRecipient(let organId, let own):
      Problem("the bundle is for \(organId), this office is \(own)", try: "pass it on to them")
    case .fromRehearsal(let path):
      Problem("bundle \(path) was made by a rehearsal", try: "import it into a rehearsal only")
    case .conflict(let conflict):
      Problem(
        (["\(conflict.documentId) is known with other content (\(conflict.with))"]
          + conflict.differences.map { line($0) }).joined(separator: "; "),
        try: "ask the sender; the rest of a bundle: --only; see vpdt incoming show \(conflict.with)"
      )
    case .notForBody(let document, let body):
      Problem(
        "\(document) was not issued to \(body) electronically",
        try: "vpdt outgoing show \(document)")
    case .noIdentifier(let name, let form):
      Problem(
        "\(name) has no identifier of the form \(form == .reversed ? "000.00.00.H29" : "H29.x.y")",
        try: "add one: vpdt exchange profile BODY --former ID (of this office: --own)")
    case .tooLargeForReceiver(let document, let body, let size, let limit):
      Problem(
        "the message of \(document) has \(self.size(size)), \(body) takes \(self.size(limit))",
        try: "send paper or split the annexes; the limit: vpdt exchange profile BODY --limit")
    case .badPrefix(let prefix):
      Problem("“\(prefix)” cannot be a prefix", try: "plain letters and digits, such as edXML")
    case .notInBundle(let number):
      Problem("there is no document \(number) in the bundle", try: "see its index.html")
    case .unknownRequest(let text):
      Problem("there is no request “\(text)”", try: "vpdt exchange requests")
    case .requestClosed(let title, let state):
      Problem("request \(title): \(self.title(state))", try: "vpdt exchange requests --all")
    case .targetMissing(let request, let documentId):
      Problem(
        "\(documentId), which \(request) is about, has not come",
        try: "wait for it, or decline: vpdt exchange answer \(request) decline --note …")
    case .unknownMessage(let name):
      Problem(
        "\(name) did not come as an edXML message",
        try: "vpdt exchange unmatched; vpdt incoming list")
    case .someRefused(let count, let all):
      Problem(
        "\(count) of \(all) files were not taken in and lie where they lay", try: "see each above")
    }
  }

  public func problem(_ error: JournalError) -> Problem {
    switch error {
    case .broken(let line):
      Problem(
        "the journal was changed at line \(line): its hash does not follow",
        try: "compare with a backup; leave everything as it is")
    case .notACheckpoint:
      Problem("the file is no checkpoint of a journal", try: "vpdt journal checkpoint --to FILE")
    case .otherOffice(let id, let own):
      Problem(
        "a checkpoint of \(id), not of this office (\(own))", try: "give it to \(id) to check")
    case .badSignature:
      Problem(
        "the signature does not fit the checkpoint: it was altered",
        try: "use another copy of it; ask whoever has held it")
    case .otherKey(let key, let wanted):
      Problem(
        key.isEmpty
          ? "the checkpoint is not signed with \(wanted)" : "signed with another key: \(key)",
        try: "compare the fingerprint that was noted with vpdt journal key")
    case .truncated(let lines, let size):
      Problem(
        "the journal has \(lines) lines, the checkpoint had \(size): its end was cut off",
        try: "leave everything as it is; compare with a backup and with other checkpoints")
    case .rewritten(let line):
      Problem(
        "the journal is no longer that of the checkpoint: up to line \(line) it was rewritten",
        try: "leave everything as it is; compare with a backup and with other checkpoints")
    case .noKey:
      Problem("the office has no key for checkpoints", try: "an administrator: vpdt journal key")
    case .nothingReceived(let name):
      Problem("\(name) has sent no checkpoint", try: "vpdt journal received")
    case .keyNotMade(let why):
      Problem(
        "no key could be made: \(why.isEmpty ? "there is no ssh-keygen" : why)",
        try: "install openssh-client, then: vpdt journal key")
    }
  }

  public func problem(_ error: CheckError) -> Problem {
    switch error {
    case .differences(let count):
      Problem(
        count == 1 ? "1 difference" : "\(count) differences", try: "restore what is damaged")
    }
  }

  public func problem(_ error: OutputError) -> Problem {
    switch error {
    case .notWritten(let reason):
      Problem(
        "the answer could not be written: \(reason)",
        try: "write it elsewhere and look again; the command's work is done")
    }
  }

  public func problem(_ error: TerminalFailure) -> Problem {
    switch error {
    case .notATerminal: problem(UsageError.noTerminal)
    case .unknownTerminal(let name):
      Problem(
        name.isEmpty ? "TERM is empty" : "this machine knows no terminal “\(name)” (TERM)",
        try: "TERM=xterm-256color vpdt")
    case .cannotPlaceText(let name):
      Problem("the terminal “\(name)” cannot place text", try: "use the commands: vpdt help")
    case .noUnicodeLocale:
      Problem(
        "no UTF-8 locale is installed; Vietnamese letters would be question marks",
        try: "install C.UTF-8: apt-get install locales, locale-gen")
    }
  }

  public func problem(_ error: ClockError) -> Problem {
    switch error {
    case .behind(let last, let today):
      Problem(
        "the machine's clock shows \(date(today)), the journal has reached \(date(last))",
        try: "set the clock right and try again")
    }
  }

  public func unforeseen(_ description: String) -> Problem {
    Problem("unforeseen: \(description)", try: "tell those who write the program")
  }
}
