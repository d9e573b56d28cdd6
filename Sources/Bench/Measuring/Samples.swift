/// The same thing measured several times.
struct Samples {
  private var sorted: [Double]

  init(_ values: [Double]) { sorted = values.sorted() }

  var median: Double {
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Where the middle eight of ten samples lie; all of them where there are fewer than ten.
  var spread: (low: Double, high: Double) {
    let cut = sorted.count / 10
    return (sorted[cut], sorted[sorted.count - 1 - cut])
  }

  /// What only one of a hundred exceeds.
  var high: Double { sorted[min(sorted.count - 1, sorted.count * 99 / 100)] }

  var highest: Double { sorted[sorted.count - 1] }

  func map(_ change: (Double) -> Double) -> Samples { Samples(sorted.map(change)) }
}
