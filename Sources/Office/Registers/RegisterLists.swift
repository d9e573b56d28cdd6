/// Which way a list is read from a place in it.
public enum ListDirection: Sendable {
  case older, newer
}

/// Which incoming documents a list shows. All are read newest first, a page at a time; in those of
/// open documents the most urgent come before all others.
public enum IncomingList: Equatable, Sendable {
  /// The arrivals register: everything with a number, by number.
  case register
  case state(IncomingState)
  /// Open and past its deadline at the moment given, by the hour where it has one.
  case overdue(Moment)
  /// Open, with its deadline still to come and not after the day given.
  case dueSoon(from: Moment, through: Reckoned<CivilDate>)
  /// Not entered or not submitted within the term of that duty.
  case late(DutyCutoffs)
  /// Whose originals are still to be given back.
  case toGiveBack
  /// Open work of a person, as lead or in support.
  case work(ID<Person>)
  /// What was sent to a person for information and not read yet.
  case toKnow(ID<Person>)
  /// Results, and work given back, that wait for the person who assigned the work.
  case toConfirm(ID<Person>)
  /// Whose discussion names a person who has not opened it since.
  case mentions(ID<Person>)
}

/// Which outgoing documents a list shows, in the same order.
public enum OutgoingList: Equatable, Sendable {
  /// Everything that was ever drafted.
  case register
  case state(OutgoingState)
  /// Submitted, of these kinds.
  case toApprove([DocumentKind])
  /// Sent back to a drafter.
  case returned(to: ID<Person>)
  /// Sent back to somebody else of the unit that a person heads (Art. 10(3)).
  case returnedInUnit(String, besides: ID<Person>)
  /// Approved or submitted, without a number.
  case withoutNumber
  /// Signed and not issued within the term of that duty.
  case late(DutyCutoffs)
  /// On which a person's opinion, or that of their unit, is wanted now.
  case asked(ID<Person>, unit: String)
  /// Submitted, and nobody answers for this part yet; of the drafters of one unit, or of all.
  case unvouched(Vouching.Part, unit: String?)
  /// Which a person is to know and has not acknowledged.
  case toAcknowledge(ID<Person>)
  case mentions(ID<Person>)
  /// Whose recall is ordered and not carried out.
  case toRecall
  /// Refused by a recipient, or whose recall a recipient has not agreed to.
  case refused, recallOpen
  /// Of which a stamped paper copy is wanted for the file.
  case paperCopyDue
}
