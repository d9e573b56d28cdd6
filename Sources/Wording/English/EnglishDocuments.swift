import Office

extension EnglishWords {
  public func state(_ state: IncomingState) -> String {
    switch state {
    case .received: "waiting for entry"
    case .registered: "registered"
    case .submitted: "awaiting opinion"
    case .assigned: "assigned"
    case .accepted: "in work"
    case .resolved: "resolved"
    case .returned: "returned"
    case .struck: "STRUCK OUT"
    case .cancelled: "CANCELLED"
    }
  }

  public func state(_ state: OutgoingState) -> String {
    switch state {
    case .draft: "draft"
    case .submitted: "awaiting approval"
    case .returned: "returned"
    case .approved: "approved"
    case .signed: "signed"
    case .issued: "issued"
    case .filed: "on file"
    case .recalled: "recalled"
    case .cancelled: "cancelled"
    }
  }

  public func action(_ action: IncomingAction) -> String {
    switch action {
    case .register: "register"
    case .submit: "submit"
    case .assign: "assign"
    case .handBack: "hand back to the clerk"
    case .file: "keep for information"
    case .workWaits: "work waits"
    case .workBegins: "work begins"
    case .workEnds: "all work is done"
    case .workReturns: "all work is given back"
    case .sendBack: "send back"
    case .correct: "correct"
    case .attach: "add files"
    case .addPaper: "add paper"
    case .strike: "strike out"
    case .cancel: "cancel on recall"
    case .refuseRecall: "refuse a recall"
    }
  }

  public func action(_ action: OutgoingAction) -> String {
    switch action {
    case .revise: "revise"
    case .submit: "submit"
    case .number: "number"
    case .approve: "approve"
    case .sendBack: "return"
    case .attachSigned: "attach signed file"
    case .issue: "issue"
    case .issuePaper: "issue on paper"
    case .amendDraft: "amend draft"
    case .release: "release number"
    case .recipients: "plan recipients"
    case .ask: "ask for opinions"
    case .withdrawAsk: "stop asking"
    case .visa: "give an opinion"
    case .vouchContent: "check content"
    case .vouchForm: "check form"
    case .edit: "edit while approving"
    case .cancel: "cancel"
    case .delivered: "note delivery"
    case .inform: "inform"
    case .acknowledge: "acknowledge"
    case .paperFiled: "file paper copy"
    case .file: "file"
    case .orderRecall: "order recall"
    case .recall: "recall"
    case .replace: "replace"
    case .amend: "amend"
    case .correct: "correct"
    }
  }

  public func role(_ role: Role) -> String {
    switch role {
    case .clerk: "clerk"
    case .principal: "principal"
    case .vicePrincipal: "vice principal"
    case .groupHead: "group head"
    case .handler: "handler"
    case .archiver: "archiver"
    case .administrator: "administrator"
    case .auditor: "auditor"
    }
  }

  public func actor(_ actor: Actor) -> String {
    switch actor {
    case .clerk: "the clerk"
    case .leader: "the principal or a vice principal"
    case .signer: "whoever signs such documents by an entry"
    case .lead: "the lead"
    case .delegate: "whoever the head of the unit named"
    case .support: "who cooperates"
    case .informed: "who is informed"
    case .assigner: "whoever assigned the work"
    case .monitor: "the clerk, a leader or whoever assigned the work"
    case .work: "the works"
    case .drafter: "the drafter or the clerk"
    case .asked: "whoever is asked"
    case .unitHead: "the head of the drafter's unit"
    case .formChecker: "the checker of form"
    case .holder: "whoever is in charge of the dossier"
    case .archiver: "the archiver"
    case .destroyer: "whoever destroys"
    case .councillor: "the review council"
    }
  }

  public func urgency(_ urgency: Urgency) -> String {
    switch urgency {
    case .normal: "normal"
    case .urgent: "urgent"
    case .veryUrgent: "very urgent"
    case .express: "express"
    }
  }

  public func medium(_ medium: Medium) -> String {
    switch medium {
    case .electronic: "electronic"
    case .paper: "paper"
    }
  }

  public func part(_ part: AttachedFile.Part) -> String {
    switch part {
    case .main: "document"
    case .attachment: "attachment"
    case .signed: "signed file"
    case .message: "message"
    case .scan: "scan"
    }
  }

  public func part(_ part: Assignment.Part) -> String {
    switch part {
    case .lead: "lead"
    case .delegate: "does it"
    case .support: "support"
    case .informed: "informed"
    }
  }

  public func verdict(_ verdict: Decision.Verdict) -> String {
    switch verdict {
    case .approved: "approved"
    case .returned: "returned"
    }
  }

  public func structure(of file: AttachedFile) -> String {
    switch file.structure {
    case .pdf(let pages, let signatures):
      (pages.map { $0 == 1 ? "1 page, " : "\($0) pages, " } ?? "pages unknown, ")
        + (signatures == 0
          ? "not signed"
          : (signatures == 1 ? "1 signature" : "\(signatures) signatures") + checked(file))
    case .unreadable(let reason): "UNREADABLE PDF (\(reason))"
    case .other: "not a PDF"
    }
  }

  private func checked(_ file: AttachedFile) -> String {
    guard let last = file.lastCheck else { return ", NOT CHECKED" }
    return ": " + ([verdict(last.verdict)] + last.signers).joined(separator: " · ")
  }

  public func act(_ act: String) -> String {
    let parts = act.split(separator: ".").map(String.init)
    let named: String? =
      switch parts.first {
      case "incoming":
        IncomingAction(rawValue: parts.last ?? "").map { action($0) }
          ?? WorkAction(rawValue: parts.last ?? "").map { action($0) }
      case "outgoing": OutgoingAction(rawValue: parts.last ?? "").map { action($0) }
      case "office" where parts.last == "refuse": "turned away"
      case "office" where parts.last == "review": "review of safety"
      default: nil
      }
    // Other acts on documents are told by their word, those on other things by the thing too.
    let isDocument = ["incoming", "outgoing"].contains(parts.first)
    return named ?? (isDocument ? Array(parts.dropFirst()) : parts).joined(separator: ": ")
  }

  public func article(_ article: String) -> String {
    if article.hasPrefix("QĐ 28 ") { return "Decision 28/2018, " + article.dropFirst(6) }
    if article.hasPrefix("Law ") { return "Law on Archives 2024, " + article.dropFirst(4) }
    return article.hasPrefix("TT ")
      ? "Circular " + article.dropFirst(3) : "Decree 30/2020, " + article
  }

  public func weekday(_ date: CivilDate) -> String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][
      date.weekday - 1]
  }
}
