import Office

/// Places of documents in order, from the newest or from the oldest, read as far as somebody asks.
///
/// A search is made of these: each condition that has an index is a stream, and a document is found
/// where all of them meet. Whichever stream has its next document furthest on leads, the others are asked
/// from there: what one of them has few of costs little, whatever the others hold.
protocol PlaceStream: AnyObject {
  /// The first place from `bound` on, it included; nil at the end. Bounds only go on, never back.
  func first(from bound: Int64) throws -> Int64?
}

/// Which way a stream runs.
struct PlaceOrder {
  let isRising: Bool

  /// The bound before every place.
  var start: Int64 { isRising ? .min : .max }

  func isBefore(_ left: Int64, _ right: Int64) -> Bool { isRising ? left < right : left > right }

  /// The next bound after a place.
  func after(_ place: Int64) -> Int64 { isRising ? place + 1 : place - 1 }

  /// SQL: a place is the bound `?` or comes after it, and the order.
  func clause(_ column: String) -> String {
    "\(column) \(isRising ? ">=" : "<=") ? ORDER BY \(column) \(isRising ? "ASC" : "DESC") LIMIT ?"
  }
}

/// The places a statement finds, some at a time: more each time, so that neither a first screen nor a
/// long way costs much.
final class StoredPlaces: PlaceStream {
  private let database: Database
  private let sql: String
  private let values: [Value]
  private let order: PlaceOrder
  private var places: [Int64] = []
  private var index = 0
  private var limit = 32
  private var isAtEnd = false

  /// - Parameter sql: Selects places; a bound and a limit are bound behind its values.
  init(_ database: Database, _ sql: String, _ values: [Value], _ order: PlaceOrder) {
    self.database = database
    self.sql = sql
    self.values = values
    self.order = order
  }

  func first(from bound: Int64) throws -> Int64? {
    while true {
      while index < places.count, order.isBefore(places[index], bound) { index += 1 }
      if index < places.count { return places[index] }
      if isAtEnd { return nil }
      places.removeAll(keepingCapacity: true)
      try database.each(sql, values + [.integer(bound), .integer(limit)]) {
        places.append($0.int64(0))
      }
      index = 0
      isAtEnd = places.count < limit
      limit = min(limit * 2, 4096)
    }
  }
}

/// A few places that were gathered at once.
final class GatheredPlaces: PlaceStream {
  private let places: [Int64]
  private let order: PlaceOrder
  private var index = 0

  init(_ places: some Sequence<Int64>, _ order: PlaceOrder) {
    self.places = Set(places).sorted(by: order.isBefore)
    self.order = order
  }

  func first(from bound: Int64) -> Int64? {
    while index < places.count, order.isBefore(places[index], bound) { index += 1 }
    return index < places.count ? places[index] : nil
  }
}

/// The places of any of several streams, each once.
final class AnyOfPlaces: PlaceStream {
  private let streams: [any PlaceStream]
  private let order: PlaceOrder

  init(_ streams: [any PlaceStream], _ order: PlaceOrder) {
    self.streams = streams
    self.order = order
  }

  func first(from bound: Int64) throws -> Int64? {
    var found: Int64?
    for stream in streams {
      guard let place = try stream.first(from: bound) else { continue }
      if found.map({ order.isBefore(place, $0) }) ?? true { found = place }
    }
    return found
  }
}

/// The places that all of several streams have.
final class AllOfPlaces: PlaceStream {
  private let streams: [any PlaceStream]
  private let order: PlaceOrder

  init(_ streams: [any PlaceStream], _ order: PlaceOrder) {
    self.streams = streams
    self.order = order
  }

  func first(from bound: Int64) throws -> Int64? {
    var candidate = bound
    while true {
      var isMet = true
      for stream in streams {
        guard let place = try stream.first(from: candidate) else { return nil }
        if place != candidate {
          candidate = place
          isMet = false
        }
      }
      if isMet { return candidate }
    }
  }
}
