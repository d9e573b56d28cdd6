import Office

/// What is said of bundles on their way.
public protocol CarrierWords {
  /// The cells of a carrier: what sends, what receives, whether it answers.
  func cells(of carrier: Carrier) -> [String]
  var noCarrier: String { get }
  /// How a carrier ended, with what it has said.
  func ending(_ run: CarrierRun) -> String
  func sending(_ event: SendingEvent) -> String
  /// Somebody else is at it.
  var carrierIsBusy: String { get }
  var nothingToSend: String { get }
  /// What a carrier has brought.
  func brought(_ count: Int, known: Int) -> String
  func strange(_ name: String) -> String
  var inboxIsEmpty: String { get }
  /// Where a document on its way is.
  func standing(_ transfer: Transfer) -> String
  /// How far a bundle is that was not handed over.
  func standing(_ dispatch: Dispatch) -> String
  /// Statuses that wait for the next bundle.
  func waiting(_ statuses: WaitingStatuses) -> String
  var nothingOnItsWay: String { get }
  /// What cannot be done without the program of a carrier.
  func cost(ofMissingCarrierTo body: String) -> String
  func unsent(_ count: Int, oldest: Moment) -> String
}
