import Office

extension EnglishWords {
  public func summary(_ topic: CommandTopic) -> String {
    switch topic {
    case .initialize: "make a new office"
    case .personAdd: "add a person"
    case .personList: "who does what in the office"
    case .personRole: "give a person other roles"
    case .personRetire: "let a person go"
    case .personPassphrase:
      "set your own vpdt passphrase; --first: a first one for somebody; --drop: take one away"
    case .personShow: "show a person: unit, posts, standing in, authority, open work"
    case .personPost: "give a person another post, saying why"
    case .personMove: "put a person into another unit"
    case .personHandOver: "hand over all open work, printing the minutes"
    case .personKeyAdd: "note an SSH key with which a person comes and signs"
    case .personKeyAuthorized: "the lines of authorized_keys, for sshd"
    case .personKeyList: "SSH keys, those that were taken away too"
    case .personKeyRemove: "take an SSH key away; what it signed stays signed"
    case .standIn: "let somebody take a leader's place for a time"
    case .standInEnd: "end a standing in early"
    case .standInList: "who stands in for whom, and to whom to submit today"
    case .authority: "give authority to sign: KT, TL, TUQ, Q, TM"
    case .authorityEnd: "end an authority to sign"
    case .authorityList: "who may sign, and how the signature block is printed"
    case .unitAdd: "add a unit"
    case .unitMove: "put a unit under another one"
    case .unitRename: "give a unit another name"
    case .unitClose: "close a unit nobody belongs to"
    case .unitList: "the tree of units"
    case .custodyAdd: "enter a seal or a key device of the office"
    case .custodyHandOver: "hand a seal or device over, printing the minutes"
    case .custodyList: "who holds which seal or device"
    case .custodyShow: "through whose hands a seal or device went"
    case .bodyAdd: "add a body to the address book"
    case .bodyList: "the address book"
    case .bodyEdit: "change a body of the address book"
    case .bodyClose: "close a body: nothing goes to it any more"
    case .bodyGroup: "make a group of recipients; without a name print the groups"
    case .settingList: "the settings of the office"
    case .settingSet: "change a setting"
    case .screenShow: "how you like your screen: theme, cursor, mouse, keys"
    case .screenSet: "change it: theme, cursor, panel, mouse, escape, key.incoming.submit"
    case .calendarList: "the days off of a year, confirmed or not"
    case .calendarSet: "enter a day off, or a day that is worked off"
    case .calendarDrop: "take back a day of the calendar, saying why"
    case .calendarConfirm: "confirm the days off of a year by their announcement"
    case .deadlineList: "the table of deadlines with its sources"
    case .deadlineSet: "set a term of the office's own"
    case .deadlineDrop: "drop a term the office has set, saying why"
    case .numberingShow: "the sequences of outgoing numbers of a year, and the next numbers"
    case .numberingSet: "divide the kinds among sequences, for a year without numbers"
    case .kindAdd: "add a specialised kind of document"
    case .kindList: "the kinds of documents"
    case .kindClose: "end the use of a kind from a day on"
    case .kindOpen: "use a kind again from a day on"
    case .councilAdd: "add a council, board or team that issues under the school's seal"
    case .councilList: "the councils, boards and teams that issue documents"
    case .councilClose: "close a council, board or team"
    case .incomingRegister: "register an incoming document, giving its arrival number"
    case .incomingList: "the arrivals register"
    case .incomingShow: "show an incoming document"
    case .incomingNext: "what can be done with an incoming document now, and why not the rest"
    case .incomingReturn: "send a document back at the door, without an arrival number"
    case .incomingLog: "the receiving log: everything that came, registered or sent back"
    case .incomingSlip: "the return slip, or the stamp ĐẾN and the processing slip"
    case .incomingCorrect: "correct an entry of the arrivals register, keeping the old values"
    case .incomingStrike: "strike an entry out; its number is not given again"
    case .incomingAttach: "add electronic documents or scans that came later"
    case .incomingAddPaper: "paper that came after its e-document joins the same number"
    case .incomingReturnedOriginal: "note that an original to be given back has gone back"
    case .incomingRecalled: "the issuer recalls a document: agree (cancel it) or refuse"
    case .incomingReplaced: "link a document with the one in its place"
    case .incomingField: "add a field to the metadata of an incoming document"
    case .incomingSubmit: "submit an incoming document to the leader"
    case .incomingAssign: "assign: lead, those who cooperate, deadline, instruction"
    case .incomingHandBack: "give a document back to the clerk, saying why"
    case .incomingFile: "keep for information: nothing is to be done"
    case .incomingAccept: "take the work on"
    case .incomingRefuse: "give assigned work back, saying why"
    case .incomingDelegate: "as head of a unit, name who of it does the work"
    case .incomingProgress: "note how far the work is"
    case .incomingOpine: "opinion of somebody who cooperates"
    case .incomingReport: "put the result before whoever assigned the work"
    case .incomingResolve: "end the work with its result"
    case .incomingConfirm: "confirm the result"
    case .incomingSendBack: "send the result back: the work goes on"
    case .incomingReopen: "reopen work that was done"
    case .incomingReassign: "give the work to others, saying why"
    case .incomingWithdraw: "take assigned work back, saying why"
    case .incomingExtend: "move the deadline, saying why"
    case .incomingUrge: "urge whoever leads the work"
    case .incomingAcknowledge: "has read what was sent for information"
    case .outgoingDraft: "draft an outgoing document"
    case .outgoingRevise: "put in a new version of the draft"
    case .outgoingList: "the outgoing register"
    case .outgoingShow: "show an outgoing document"
    case .outgoingNext: "what can be done with an outgoing document now, and why not the rest"
    case .outgoingCheckForm: "check the form of the draft, or of the signed file"
    case .outgoingSubmit: "submit a draft for approval"
    case .outgoingNumber: "reserve the number, so that the file can carry it before it is signed"
    case .outgoingApprove: "approve exactly the bytes of the current version"
    case .outgoingReturn: "return a draft, saying why"
    case .outgoingAttachSigned: "attach the signed file"
    case .outgoingSign: "sign the approved file on this machine, and attach it"
    case .outgoingTimestamp: "ask for and add a time stamp to the last signature"
    case .outgoingIssue: "issue to the recipients"
    case .outgoingField: "add a field to the metadata of an outgoing document"
    case .registerPrint: "print a register of a year whole, all columns of its form"
    case .registerClose: "close the register of a year that has ended"
    case .registerSigned: "note who signed for the printed register"
    case .registerReopen: "open a closed register again, with a reason"
    case .registerList: "the closed registers, and whether they are as they were closed"
    case .outgoingAmendDraft: "change a draft without number: kind, subject, urgency, unit"
    case .outgoingRelease: "give a reserved number up; it is struck out with the reason"
    case .outgoingWaste: "strike out the next number of a sequence, spoilt without a document"
    case .copyAdd: "register a certified copy, a copy of one or an extract, giving its number"
    case .copyList: "the register of copies"
    case .copyShow: "what is put on a copy"
    case .copyStrike: "strike a copy out of its register, saying why"
    case .outgoingRecipients: "plan the recipients"
    case .outgoingAsk: "ask for opinions on a draft, at once or in order"
    case .outgoingAskWithdraw: "wait for an opinion no longer, saying why"
    case .outgoingVisa: "give an opinion on a draft"
    case .outgoingVouch: "answer for content or form of the current version"
    case .outgoingEdit: "put in the approver's own version"
    case .outgoingVersions: "the versions of a draft: who, when, why"
    case .outgoingDiff: "compare the text of two versions"
    case .outgoingCancel: "cancel a draft, striking its number out"
    case .outgoingDelivered: "note what became of it at a recipient"
    case .outgoingInform: "give it to people of the office to know and to act on"
    case .outgoingAcknowledge: "take note of a document"
    case .outgoingPaperFiled: "note that the stamped paper copy is on file"
    case .outgoingFile: "put a document on file"
    case .outgoingOrderRecall: "order a recall"
    case .outgoingRecall: "recall from everybody who has it, freezing the document"
    case .outgoingReplace: "note that a later document replaces this one"
    case .outgoingAmend: "note that a later document amends this one"
    case .outgoingCorrect: "note that an official letter corrects this one"
    case .approvalStatement: "print the text of an approval, to be signed with an SSH key at home"
    case .approvalAttach:
      "take the signature over it; where nobody has approved yet it is the approval"
    case .approvalVerify: "check the signature on an approval"
    case .discuss: "say something of a document, naming people with @"
    case .secretFreeze: "freeze a document with a state secret that slipped in"
    case .secretList: "what was frozen, and which bundles still hold it"
    case .secretTakeOut: "take a frozen document out, once it stands in the separate secret book"
    case .planMake: "make the file plan of a year: from the template, a CSV file or another year"
    case .planApprove: "approve the file plan"
    case .planShow: "the file plan of a year; --csv for a spreadsheet"
    case .planSubmit: "submit the file plan"
    case .planReturn: "give a submitted plan back, saying why"
    case .planIssue: "note the decision a plan was issued with"
    case .planAdd: "add a dossier to an approved plan, saying why"
    case .planChange: "change a dossier of the plan that is not open yet"
    case .planDrop: "strike a dossier that is not open out of the plan"
    case .planTasks: "the year's records and archives plan: what is done, what is left"
    case .dossierList: "the dossiers, newest first"
    case .dossierShow: "a dossier: its data, its contents, what keeps it from being closed"
    case .dossierOpen: "open a dossier"
    case .dossierPut: "put documents into a dossier"
    case .dossierFile: "put a file of no register into a dossier: a printed book, a scan"
    case .dossierMove: "change the order of documents in a dossier"
    case .dossierTakeOut: "take documents out of a dossier"
    case .dossierClose: "close a dossier"
    case .dossierReopen: "open a closed dossier again, saying why"
    case .dossierLengthen: "give a dossier a longer term than its class, saying why"
    case .dossierEvent: "note the day a term counts from: the end of a contract, the loss of force"
    case .dossierAmend: "change title, class, keeper … while it is open"
    case .dossierNext: "what can be done with a dossier, and why not"
    case .dossierRule:
      "what enters by itself: from whom, of which kind, with which words, of one matter"
    case .dossierSuggest: "documents done with and in no dossier, and where they fit"
    case .dossierCopy: "put a copy in another format beside a document of the dossier"
    case .dossierCertify: "put the same scan with the body's signature in its place"
    case .dossierScan: "take a folder of scans into a dossier, with a CSV of data"
    case .form: "the printed forms; print one as .fodt, .txt, .pdf, .docx"
    case .dossierExport: "write a whole dossier: files by day, ho-so.xml, digests"
    case .dossierSubmit: "hand dossiers over to the archive, with minutes"
    case .dossierKeep: "a leader lets a due dossier be kept"
    case .dossierTransfer: "note that a dossier went to the historical archive"
    case .submissionList: "hand-overs to the archive"
    case .submissionShow: "a hand-over, dossier by dossier"
    case .submissionAccept: "the archive accepts, all or some"
    case .submissionSendBack: "the archive sends dossiers back, saying why"
    case .loanAsk: "ask to have a dossier of the archive"
    case .loanGrant: "lend it"
    case .loanRefuse: "refuse it, saying why"
    case .loanReturn: "take a dossier back"
    case .loanList: "dossiers lent, or asked for"
    case .holdPlace: "hold dossiers, documents, classes: nobody moves, changes, destroys them"
    case .holdLift: "lift a hold, saying why"
    case .holdList: "the holds"
    case .holdShow: "what a hold lies on"
    case .retentionList: "the retention schedule, its sources, and what is confirmed"
    case .retentionConfirm: "confirm or set the term of a class, naming the text"
    case .retentionDue:
      "dossiers due for submission, expired, permanent, unconfirmed …, each explained"
    case .retentionImport: "take terms over from a file: look at what changes, then --accept"
    case .retentionExport: "the schedule as a file, to be edited and imported"
    case .disposalPropose: "propose expired dossiers for disposal"
    case .disposalList: "the lists of disposal"
    case .disposalShow: "a disposal: council, decision, dossier by dossier"
    case .disposalNext: "what is missing before anything is destroyed"
    case .disposalExplain: "the explanatory note"
    case .disposalCouncil: "set up the review council"
    case .disposalVote: "vote; whoever is against says why"
    case .disposalOpinion: "the opinion of the competent body"
    case .disposalKeep: "keep a dossier, saying why"
    case .disposalDecide: "decide on destruction"
    case .disposalRevoke: "take back a decision not carried out"
    case .disposalWithdraw: "withdraw a list: everything stays"
    case .disposalDestroy: "destroy: not whoever decided, naming the decision again"
    case .disposalFiles: "digests of destroyed files, and which are kept and why"
    case .archivePackage: "pack closed dossiers for submission (METS, EAD)"
    case .archiveVerify: "check a package or a bag: missing, extra, changed; needs no office"
    case .importRegister: "take an old register in from a table: look first with --dry-run"
    case .export: "hand over all data of the office as tables for other programs"
    case .openData: "write the open data of the office and their catalogue entry"
    case .openDataMark: "open an issued document to everybody"
    case .openDataUnmark: "take a document out of the open data, saying why"
    case .openDataList: "the documents that are open to everybody"
    case .exchangeExport: "export a transfer bundle for a body"
    case .exchangeImport: "take in a bundle, edXML messages, or all of the inbox"
    case .exchangeList: "the bundles made"
    case .exchangeRequests: "recalls, take-backs, updates, replacements senders ask for"
    case .exchangeAnswer: "agree to a request (15) or decline it (16)"
    case .exchangeUnmatched: "statuses that came about nothing known here"
    case .exchangeMessage: "write a message that came to a file, byte for byte"
    case .exchangeProfile: "how the system of a body wants its messages"
    case .exchangeCarrier: "the programs that carry bundles to a body and from it"
    case .exchangeSend: "make bundles of what waits and hand them over"
    case .exchangeReceive: "bring what has come and take in all of the inbox"
    case .exchangeStatus:
      "bundles and documents on their way: handed over, arrived, registered, refused"
    case .journalList: "the journal, newest first"
    case .journalShow: "look through the journal: who, what, when, from where, before and after"
    case .journalVerify: "check the hash chain of the journal"
    case .journalExport: "print the journal so that anybody can check it with sha256sum"
    case .journalKey: "the key the office signs checkpoints of its journal with"
    case .journalCheckpoint: "make a checkpoint of the journal for others to hold"
    case .journalReceived: "checkpoints other bodies have sent of their journals"
    case .journalOpenings: "how often the office, documents and dossiers were opened"
    case .agenda: "what waits"
    case .news: "what is new about my work"
    case .chart: "work by person, overdue by week, entries by month"
    case .reportList: "the reports"
    case .reportShow: "figures of a report in a period: table, CSV, JSON, .fodt"
    case .reportWhy: "the documents behind a number of a report"
    case .reportCheck: "says on which line a report's file is wrong"
    case .reportAdd: "takes in a report of the office's own"
    case .search: "search both registers; marks are not needed"
    case .savedAdd: "keep a search under a name; search @NAME uses it"
    case .savedList: "the searches that are kept: yours, and everybody's"
    case .savedDrop: "give up a search that is kept"
    case .related: "what belongs to a document: answers, what it names, what names it"
    case .textRead:
      "read the texts of files (--scans: scans too), so that documents are found by them"
    case .textStatus: "how many files are read, are scans, or wait"
    case .check:
      "compare database, files, hashes, journal, numbers, search index; --quick reads no file"
    case .trustAdd: "trust an issuer of certificates, or enter whose certificate one is"
    case .trustList: "which issuers of certificates the office trusts"
    case .trustRemove: "trust an issuer no more, saying why"
    case .fileVerify: "check the signatures in the files of a document, or of all documents"
    case .fileVerdicts: "the checks of a document's signatures, when and why they changed"
    case .fileScrub: "read the stored files again and find what has changed or is gone"
    case .fileDigest: "give every stored file a second digest, SHA-512"
    case .evidenceRenew: "make a root over the digests of all files, to be time stamped"
    case .evidenceAttach: "take in the answer of a time stamp authority"
    case .evidenceList: "the roots and their time stamps"
    case .evidenceShow: "show when the files of a document were there, checkable without vpdt"
    case .backup: "copy the office to a backup place while others work; only what is new is copied"
    case .backupList: "the backups in a place; needs no office"
    case .backupCheck: "read a backup, or all of a place, and compare every digest; needs no office"
    case .backupDrill: "try to restore the newest backup, compare it with the office, write it down"
    case .restore:
      "put the office of a backup into a new folder, all of it checked; needs no office"
    case .edxmlShow: "show what an edXML message says; needs no office"
    case .edxmlCheck: "what a strict receiver would refuse in edXML messages; needs no office"
    case .pdfVerify: "check the signatures in PDF files, with evidence; needs no office"
    case .pdfSign: "sign a PDF on one's own machine; needs no office"
    case .pdfTimestamp: "ask for and add a time stamp to the last signature of a file"
    case .doctor: "which helping programs are here, and what the absence of one costs"
    case .personConfirm: "confirm, as principal, what was changed in a person's rights"
    case .limitSet: "limit a document or dossier to named people"
    case .limitLift: "let everybody see it again"
    case .limitShow: "who sees a document or dossier"
    case .rights: "the table of rights: who may do what, and by which article"
    case .serve: "what sshd runs for whoever comes with a key: the terminal, or the command sent"
    case .trayPut: "put a file, sent on standard input, into your tray"
    case .trayGet: "send a file of your tray to standard output"
    case .trayList: "the files in your tray"
    case .trayRemove: "take a file out of your tray"
    case .demo: "make a sample office to look at"
    case .help: "help"
    }
  }

  public func notes(_ topic: CommandTopic) -> [String] {
    switch topic {
    case .initialize:
      [
        "Whoever runs it becomes the first administrator, and keeps the registers until a clerk is named.",
        "--rehearsal makes an office to practise in: parts are cast; only there --as and --now work.",
      ]
    case .importRegister:
      [
        "The arrivals register, or with --outgoing the other; .csv with , ; or tab between cells, UTF-8 or UTF-16, or .xlsx.",
        "--map TITLE=FIELD for titles that are not recognised, kept for the next file; FIELD: number arrived issuer reference own-number symbol issued kind subject receiver forwarded receipt signer recipients file-copy copies note, - to leave out.",
        "Of an .xlsx the first sheet with a register's titles is read, and others that have them are named; --sheet N reads the Nth.",
        "All or nothing; --good-rows takes the good rows and names the others. The same again takes nothing in.",
        "Only for years in which the office has given no number itself; numbers go on behind the greatest.",
      ]
    case .export:
      [
        "--format csv|json|sqlite|postgres into the new folder --to; --schema prints tables and columns.",
        "postgres: psql --file=DIR/office.sql loads the office beside others, in the place of what it had loaded before.",
        "Keys, passphrases, accounts, state secrets and the texts beside the journal stay here.",
      ]
    case .openData:
      [
        "Documents marked with open-data mark, and counts by year. What seems to name people is refused unless --reviewed.",
        "Settings open-data.licence and open-data.frequency stand in the catalogue (Decree 47/2020).",
      ]
    case .personHandOver:
      ["--print prints the minutes of the last hand-over again."]
    case .reportShow:
      [
        "--period 2026-03, 2026-Q1, 2026, 2025-2026 (school year, from September), all; else what the report's file says.",
        "The same data give the same figures, byte by byte; only the line on who and when differs. --definition prints the file.",
        "What is limited to others than the reader, and what is frozen, is in no figure.",
        "register-incoming, -outgoing, -handling, -post: the register of the period, as register print. --out FILE.pdf, .docx, .fodt prints.",
      ]
    case .reportWhy:
      [
        "Rows and columns as the table shows them or by their keys; total is the row or column of all; without a column it is all of the row.",
        "--rest: what a share or a median leaves out. --from KEY goes on where a list stopped.",
      ]
    case .reportCheck:
      [
        "A line NAME: VALUE each. There must be title, subject, rows, measure; there may be title.en, about, source, columns, filter, period.",
        "measure: count, count(timeliness = late), share(signed = yes), median(to-answer), p90(to-answer); with columns only one.",
        "filter: medium = electronic or state != struck, cancelled; of several all must hold. A sample: report show arrivals --definition.",
      ]
    case .standIn:
      [
        "--scope incoming|approval|all; ends by itself after --until; not to be passed on (Decree 30/2020, Art. 13)."
      ]
    case .authority:
      [
        "KT. is for vice principals; TL. and TUQ. for heads of units, for the kinds --types; TM. needs --body.",
        "--head POST stands behind the mark; without it, the principal's post.",
      ]
    case .authorityList:
      ["PERSON --type KH: may they sign that kind today (or --on), and how is it printed."]
    case .custodyHandOver:
      ["To somebody who is no clerk it needs --permission REFERENCE (Decree 30/2020, Art. 32)."]
    case .secretFreeze:
      [
        "--level mat|toi-mat|tuyet-mat. It leaves lists, search and bundles; nobody can act on it.",
        "Copies of the office folder and bundles made before still hold it: call them back (Law 117/2025, Art. 5).",
      ]
    case .personKeyAdd:
      [
        "The line of the file .pub, without quotes: ssh-ed25519, ecdsa-sha2-nistp…, ssh-rsa of 2048 bits or more, FIDO keys sk-….",
        "Whoever keeps people (an administrator or the head) notes it; nobody their own while somebody else keeps people too.",
      ]
    case .approvalStatement:
      [
        "One line does all three, without agent forwarding: ssh HOST vpdt approval statement D3 > s.txt && ssh-keygen -Y sign -f ~/.ssh/id_ed25519 -n vpdt-approval s.txt && ssh HOST vpdt approval attach D3 < s.txt.sig",
        "Before the approval, the signed text that comes back is the approval; after it, it repeats the approval.",
      ]
    case .approvalAttach:
      [
        "Reads standard input: the signature, or the text and the signature (cat s.txt s.txt.sig). Without the text the one printed last counts."
      ]
    case .approvalVerify:
      [
        "Status 0 only if all is well. --out writes three files to check with ssh-keygen -Y verify, without vpdt."
      ]
    case .secretTakeOut:
      [
        "Its files and texts go; number, digests and the chain of the journal stay. vpdt check declares the gap.",
        "There is no way back: enter it in the separate secret book first (Decree 30/2020, Art. 16(3), 22(4)).",
      ]
    case .incomingRegister:
      [
        "--hour 14:30: the hour of an express document, today or on --due (Annex I.II.9.b).",
        "One sequence a year for paper and electronic documents (Decree 30/2020, Art. 22).",
        "Files are copied to the store by SHA-256; --hash-only keeps the hash. --paper: no file.",
        "Equal number, symbol, issuer and date need a reason: --another REASON.",
        "--received registers what came in a bundle; the other options fill what it lacks.",
        "--secrecy mat|toi-mat|tuyet-mat: not here, in the separate secret book (Law 117/2025, Art. 5).",
      ]
    case .calendarSet:
      [
        "--kind holiday|substitute-off|swapped-off|swapped-work|closed; --source: the announcement.",
        "--unconfirmed: not seen yet. A school that works on Saturdays: vpdt setting set calendar.week T2-T7.",
      ]
    case .calendarConfirm:
      [
        "Only once the year lists all holidays of the law (Bộ luật Lao động 2019, Art. 112).",
        "Deadlines reckoned through a year that is not confirmed say so.",
      ]
    case .deadlineList:
      [
        "Urgent documents are dealt with at once (Decree 30/2020, Art. 4(2)(c), 24(2)).",
        "The term of handling others is a matter of the working regulation; none is set to begin with.",
      ]
    case .deadlineSet:
      [
        "DUTY: register, receipt-notice, submit, handle, number, issue, send. --days 0: the same day.",
        "For example: vpdt deadline set handle --days 7 --source \"Working regulation, Art. 12\"",
        "For example: vpdt deadline set handle --type TTr --days 3 --source \"Working regulation, Art. 12\"",
      ]
    case .incomingReturn:
      [
        "Files or --paper with --from, or --received ID; --because: "
          + DoorCheck.all.map(\.reason.rawValue).joined(separator: ", ") + ".",
        "It gets a line in the receiving log and no arrival number (Decree 30/2020, Art. 21).",
      ]
    case .incomingShow, .outgoingShow:
      ["--all prints all metadata (Decree 30/2020, Annex VI III.7)."]
    case .registerPrint:
      [
        "incoming, outgoing, handling or post (Decree 30/2020, Annex IV, forms VI, I, VIII, III).",
        "--format text, html (to print, A4 landscape) or csv; the same data gives the same bytes.",
        "Of a period, too: 2026-03, 2026-Q1, 2025-2026 (school year). --out FILE.pdf, .docx, .fodt prints it on its form.",
      ]
    case .incomingList:
      [
        "The 50 newest; --all prints the whole register, every year; --waiting what waits for entry.",
        "--json: year, number, reference, issuer, state, id, issued, arrived, kind, subject, urgency, due.",
      ]
    case .incomingAssign:
      [
        "Each time is one piece of work: a lead, who cooperates, a deadline (Decree 30/2020, Art. 23(2)).",
        "Once more splits the document into several; --task says what is to be done.",
        "--confirm: the result comes back to be confirmed.",
      ]
    case .incomingResolve, .incomingReport:
      [
        "--result " + WorkResult.allCases.map(\.rawValue).joined(separator: " | "),
        "The document is done when all its work is.",
      ]
    case .incomingExtend:
      ["Only whoever assigned the work moves its deadline; those before stay on record."]
    case .outgoingDraft:
      [
        "--type CV is an official letter: its symbol has no kind (Decree 30/2020, Annex I.II.3).",
        "--hour 14:30 [--due DATE]: the hour of an express document (Annex I.II.9.b).",
        "--unit the unit or field in the symbol of a letter; --council the council that issues it.",
      ]
    case .outgoingNumber:
      [
        "Dates do not run backwards against numbers; where they must: --out-of-order REASON."
      ]
    case .outgoingIssue:
      [
        "--paper issues what was signed on paper; no bundle carries it.",
        "Without --to it goes to the planned recipients. --to takes groups, too.",
        "--inform PERSON|UNIT|all gives it to people of the office; then --to may stay away.",
        "Dates do not run backwards against numbers; where they must: --out-of-order REASON.",
      ]
    case .outgoingList:
      [
        "(held): reserved, not issued; (struck): given up. --sequence NAME prints each number of one."
      ]
    case .numberingSet:
      [
        "--plan per-kind: one sequence a kind; one: one for all; groups: as --group \"NAME=QĐ,NQ\".",
        "Kinds in no group share one. Copies and councils always have sequences of their own.",
      ]
    case .copyAdd:
      [
        "--form SY (certified), SL (of a certified copy, named by --from-copy), TrS (extract).",
        "--way paper-paper, electronic-paper, paper-electronic, electronic-electronic (Decree 30/2020, Art. 25).",
        "Copying is decided by the head (Art. 27): --decided-by.",
      ]
    case .edxmlShow:
      [
        "--tsv prints PATH<TAB>VALUE a line: To[0].OrganId, dates as 2026-03-02. Warnings go to standard error.",
        "Status 1: refused, with line, place and cause. --any-size reads past the limits of size (README).",
        "--trust ROOT.pem: under whom a signature of the XML is trusted (needs xmlsec1).",
      ]
    case .edxmlCheck:
      [
        "Each finding as FILE:LINE: PLACE: what [code]; status 0 only if there is none.",
        "Identifiers, lengths, missing parts, dates, order, labels and wrappers of files, sizes (one gateway: 50 MB).",
      ]
    case .outgoingCheckForm:
      [
        "Compares data and text of the PDF (needs pdftotext) with Decree 30/2020, Annex I.",
        "Nothing is stored; what cannot be judged is said, and does not count as kept.",
      ]
    case .outgoingApprove:
      [
        "A new version needs a new approval (Decree 30/2020, Art. 11).",
        "--form KT, TL, TUQ, Q, TM, none, or the number of an authority: as what it is signed (Art. 13).",
      ]
    case .outgoingAttachSigned:
      ["The signed file must begin with the approved bytes. Signed again, it is attached again."]
    case .outgoingSign, .pdfSign:
      [
        "--key: a .p12 file, or pkcs11:… for a token; the passphrase is typed and not shown.",
        "--place person fills the empty field, seal covers the left third of the signature, copy is "
          + "at the top right of page 1 (Decree 30/2020, Annex I); --at PAGE:X,Y,WIDTH,HEIGHT in mm.",
        "--picture FILE.png: a signature or a seal; --text: name and time, which needs --font.",
        "--signer: a program that signs (a central service), see README.",
        "--tsa: a program that gets time stamps; --no-tsa: without one today.",
        "Never over a network (Art. 32(3)). --out: into a file, for the clerk to attach.",
      ]
    case .outgoingTimestamp, .pdfTimestamp:
      ["--request writes the request (RFC 3161), --answer adds the answer. What is signed stays."]
    case .outgoingAsk:
      ["A unit is its abbreviation; anybody in it can answer. --in-order asks one after another."]
    case .outgoingVisa:
      ["To disagree takes a reason: --note. An opinion belongs to the version it was given on."]
    case .outgoingVouch:
      [
        "The unit's head answers for content, the one assigned for form (Decree 30/2020, Art. 12).",
        "Whether that must come before approval: vpdt setting set approval.checks …",
      ]
    case .outgoingDiff:
      ["Without versions the current one is compared with the one before. Needs pdftotext."]
    case .outgoingDelivered:
      [
        "--state sent|arrived|refused|received|read|assigned|working|done|settled,",
        "after a recall: recall-agreed|recall-refused. settled: the clerk has dealt with a refusal.",
      ]
    case .outgoingRecall:
      ["--notice D7: the document that announces the recall (Decree 30/2020, Art. 18(4))."]
    case .outgoingReplace, .outgoingAmend:
      ["Errors of content: by a document of the same kind (Decree 30/2020, Art. 18(3))."]
    case .outgoingCorrect:
      ["Errors of form or procedure: by an official letter (Decree 30/2020, Art. 18(3))."]
    case .exchangeCarrier:
      [
        "Run without a shell, with one word more: the path of the file (send) or of a folder (receive).",
        "Exit 0 is done; anything else is tried again, later each time. README, Handing over, has more.",
        "--answers yes: the body answers with receipts; what is not answered, or arrived and not registered, goes again.",
        "--scripts: writes the programs vpdt brings along (folder.sh, sftp.sh, mail.sh) into a folder.",
      ]
    case .exchangeSend:
      [
        "--at-once: does not wait for the next try. Without a carrier the bundle lies ready in the outbox.",
        "Whoever carries one by hand moves the file into outbox/BODY/sent.",
      ]
    case .exchangeReceive:
      ["What was taken in goes to inbox/taken; what was refused stays in the inbox."]
    case .exchangeStatus:
      ["What has been unanswered longest stands first."]
    case .exchangeExport:
      [
        "All that is issued and not handed over (--since: from a day), or each --document; with statuses owed.",
        "A bundle is a BagIt 1.0 folder: sha256sum -c manifest-sha256.txt checks it. --zip: one file.",
        "--again NAME writes the same bytes again.",
      ]
    case .exchangeImport:
      [
        "A bundle: all or nothing (--only 0001 0003: just these); loose messages: one by one.",
        "Without a path: all of the folder inbox; what is taken goes to inbox/taken. Twice changes nothing.",
        "--register also registers whatever nothing was warned of.",
      ]
    case .exchangeAnswer:
      [
        "Y3 agree|decline. To agree to a recall cancels the entry (Decree 30/2020, Art. 18(4)).",
        "To decline takes a --note; the law does not provide for declining a recall.",
      ]
    case .exchangeProfile:
      [
        "--identifier main|nested|reversed, --dates year-first|day-first, --attachments raw|zipped,",
        "--limit BYTES|none, --prefix edXML. --former: other identifiers of the body; --own: of this office.",
      ]
    case .journalShow:
      [
        "--document 1/2026, D3, 5/BC-HB, a dossier's code, or a record such as person/3; --act by its word (incoming.correct, incoming) or as it is shown.",
        "The auditor and the principal see all; an administrator sees acts and records, not what they hold.",
      ]
    case .journalVerify:
      [
        "--against FILE: compare with a checkpoint held elsewhere; a journal cut off or rewritten shows.",
        "--key SHA256:…: only one signed with that key. A signature that could not be checked is said to be so.",
      ]
    case .journalKey:
      [
        "Where there is none, an administrator makes it with this command; --new replaces it. The secret half lies in keys/, for this account alone.",
        "Give the fingerprint SHA256:… to whoever holds checkpoints; the last line is for allowed_signers of ssh-keygen -Y verify.",
      ]
    case .journalCheckpoint:
      [
        "Without --to it is printed, for a mail. Without a key or ssh-keygen it is unsigned, and that is said.",
        "vpdt file scrub makes one every day; each bundle that is exported carries one.",
      ]
    case .journalReceived:
      ["--to: write the latest of a body to a file, for its own vpdt journal verify --against."]
    case .journalOpenings:
      ["Counted apart from the chain. DOC: who opened it, how often; --person: what they opened."]
    case .personList:
      [
        "--idle: those in whose name nothing was done for 45 days, and when it was last; person retire lets go, person key remove shuts out."
      ]
    case .limitSet:
      [
        "Without a year it is this year's plan. plan 2026/II or 2026/II.1: every dossier under the heading, those opened later too; plan 2026/01.HCTH: one entry.",
        "A limit of the dossier's own, then that of a smaller part, counts before it.",
      ]
    case .limitShow:
      ["plan 2026: every part of that year's plan that is limited."]
    case .doctor:
      [
        "--sudo: rules of sudo that let people with an account of the machine to their own desk (README).",
        "--report: the form of a review of safety, shown; -o FILE writes it as .fodt, .txt, .pdf, .docx and notes it in the journal.",
        "--into DOSSIER files the .pdf in a dossier; --note is the reviewer's conclusion.",
      ]
    case .journalExport:
      ["A line each: hash, tab, text. The README shows how to check it."]
    case .fileScrub:
      [
        "What was read within --older-than DAYS (30) is left out, so a run that was stopped goes on.",
        "--pace 20: at most 20 MB a second. --status: what is known, without reading.",
      ]
    case .fileDigest:
      [
        "Only over bytes whose SHA-256 holds. Files that come later: run it again; file scrub compares both."
      ]
    case .evidenceRenew:
      [
        "--request FILE: for any time stamp authority (RFC 3161), such as: curl --data-binary @FILE …",
        "Once a year, and before an authority's certificate ends: earlier time stamps are leaves of the new root.",
      ]
    case .evidenceAttach:
      [
        "--trust: the root of the authority; without it, whom the office trusts. Others are taken, too, and it is said."
      ]
    case .backup:
      [
        "TO: a folder on another disk, made if need be; never in the office. sha256sum -c manifest checks one, too.",
        "--to-recipient: seals each file for keys (age1…, ssh-…; needs age) or certificates (needs openssl).",
        "How many stay: vpdt setting set backup.keep 7,5,12,7 (days, weeks, months, years).",
      ]
    case .backupDrill:
      [
        "--in DIR: where there is room for a second office; else the office's own backups folder.",
        "--identity FILE: what opens sealed backups, without a passphrase.",
      ]
    case .restore:
      [
        "GENERATION: the beginning of a name in backup list, such as 2026-11-27; the newest without it.",
        "--despite-faults: what is whole, where nothing better is left.",
        "--identity FILE: what opens sealed backups, without a passphrase.",
      ]
    case .evidenceShow:
      [
        "N: 1/2026, D3 or the SHA-256 of a file. --out DIR: for somebody without vpdt, see the README."
      ]
    case .personKeyAuthorized:
      [
        "Into ~/.ssh/authorized_keys of the service account; or, so that a key counts at once, in",
        "sshd_config: AuthorizedKeysCommand /usr/bin/vpdt --office DIR person key authorized %f",
      ]
    case .serve:
      [
        "Never typed: it stands in authorized_keys, see vpdt person key authorized. The command comes",
        "in SSH_ORIGINAL_COMMAND and is read by vpdt, by no shell. --office, --as, --now and paths",
        "are refused; files go through the tray.",
      ]
    case .trayPut:
      [
        "ssh vpdt@office tray put plan.pdf <plan.pdf",
        "In commands and forms the file is tray:NAME. Only its owner sees it; it is no record.",
      ]
    case .demo:
      ["--no-tui DIR does the whole job step by step, printing each command before its result."]
    case .help:
      ["vpdt help COMMAND; vpdt help workflow incoming|outgoing prints a table of moves."]
    default: []
    }
  }

  public var helpHeader: [String] {
    [
      "vpdt: the electronic office of a school, in a terminal",
      "",
      "  vpdt              opens the terminal",
      "  vpdt COMMAND …    does one thing",
      "",
    ]
  }

  public var helpFooter: [String] {
    [
      "", "Options of every command:",
      "  --office DIR      the office (or VPDT_OFFICE)",
      "  --json            for programs",
      "  --lang vi|en      language",
      "  --linear          line by line, nothing drawn: for screen readers (or VPDT_LINEAR=1)",
      "  --as PERSON       act as somebody, in a rehearsal only (or VPDT_PERSON)",
      "  --now MOMENT      set the clock, in a rehearsal only: 2026-12-31T23:59",
      "", "Exit status: 0 done, 1 not done, 2 words not understood.",
    ]
  }
}
