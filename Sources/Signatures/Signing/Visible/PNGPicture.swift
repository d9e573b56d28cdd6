import Bytes

/// A picture as it goes into a PDF: the drawing of a hand, or a seal, often on a transparent ground
/// (Annex I.II.7.d and 8 of Decree 30/2020/NĐ-CP).
struct PNGPicture {
  let width: Int
  let height: Int
  /// In dots per metre, across and down; nil where the file does not say.
  let density: (x: Int, y: Int)?
  /// How many bytes a pixel has: 1 grey, 3 colours.
  let colors: Int
  /// Rows of pixels from the top, one after the other.
  let pixels: [UInt8]
  /// How opaque each pixel is; nil where all are.
  let alpha: [UInt8]?

  /// More than a seal at 1200 dots per inch has.
  static let mostPixels = 4_000_000
  private static let signature: [UInt8] = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

  /// Reads a file of 8 bits a sample, not interlaced: grey, colours or a palette, with transparency or
  /// without (PNG specification, 11).
  init(_ bytes: [UInt8]) throws(PNGFlaw) {
    guard bytes.starts(with: PNGPicture.signature) else { throw .notPNG }
    var head: [UInt8]?
    var palette: [UInt8] = []
    var transparency: [UInt8]?
    var density: (Int, Int)?
    var packed: [UInt8] = []
    var place = 8
    var isWhole = false
    while !isWhole, place + 12 <= bytes.count {
      let length = PNGPicture.number(bytes, place)
      guard length <= bytes.count - place - 12 else { break }
      let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      let content = Array(bytes[place + 8..<place + 8 + length])
      let checked = Array(bytes[place + 4..<place + 8 + length])
      guard Int(CRC32.checksum(of: checked)) == PNGPicture.number(bytes, place + 8 + length)
      else { throw .damaged }
      switch kind {
      case "IHDR": head = content
      case "PLTE": palette = content
      case "tRNS": transparency = content
      case "pHYs" where length == 9 && content[8] == 1:
        density = (PNGPicture.number(content, 0), PNGPicture.number(content, 4))
      case "IDAT": packed += content
      case "IEND": isWhole = true
      default: break
      }
      place += 12 + length
    }
    guard isWhole, let head, head.count == 13 else { throw .damaged }
    width = PNGPicture.number(head, 0)
    height = PNGPicture.number(head, 4)
    self.density = density.flatMap { $0.0 > 0 && $0.1 > 0 ? $0 : nil }
    guard (1...20_000).contains(width), (1...20_000).contains(height) else { throw .damaged }
    guard width * height <= PNGPicture.mostPixels else { throw .tooLarge }
    guard head[8] == 8, head[12] == 0, let samples = PNGPicture.samples[head[9]] else {
      throw .unsupported
    }
    let rows = try PNGPicture.rows(packed, width: width, height: height, samples: samples)
    switch head[9] {
    case 3:
      colors = 3
      guard palette.count % 3 == 0, rows.allSatisfy({ Int($0) < palette.count / 3 }) else {
        throw .damaged
      }
      pixels = rows.flatMap { palette[3 * Int($0)..<3 * Int($0) + 3] }
      alpha = transparency.map { list in
        rows.map { Int($0) < list.count ? list[Int($0)] : 255 }
      }
    case 4, 6:
      let split = PNGPicture.split(rows, samples: samples)
      (colors, pixels, alpha) = (samples - 1, split.pixels, split.alpha)
    default:
      // One colour that stands for nothing at all.
      colors = samples
      pixels = rows
      alpha = transparency.flatMap { list in
        guard list.count == 2 * samples else { return nil }
        let clear = (0..<samples).map { list[2 * $0 + 1] }
        return stride(from: 0, to: rows.count, by: samples).map {
          rows[$0..<$0 + samples].elementsEqual(clear) ? 0 : 255
        }
      }
    }
  }

  private static let samples: [UInt8: Int] = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4]

  private static func number(_ bytes: [UInt8], _ place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func rows(
    _ packed: [UInt8], width: Int, height: Int, samples: Int
  ) throws(PNGFlaw) -> [UInt8] {
    let filtered = (width * samples + 1) * height
    let predictor = Predictor(
      PDFDictionary([
        "Predictor": .integer(15), "Colors": .integer(samples), "Columns": .integer(width),
      ]))
    guard var bytes = try? Inflater.inflateZlib(packed, limit: filtered).bytes,
      bytes.count == filtered, let predictor, predictor.undo(&bytes)
    else { throw .damaged }
    return bytes
  }

  /// Colours and opacity apart; what cannot be seen becomes one colour, which packs well.
  private static func split(
    _ rows: [UInt8], samples: Int
  ) -> (pixels: [UInt8], alpha: [UInt8]) {
    var (pixels, alpha): ([UInt8], [UInt8]) = ([], [])
    pixels.reserveCapacity(rows.count)
    alpha.reserveCapacity(rows.count / samples)
    for start in stride(from: 0, to: rows.count, by: samples) {
      let opacity = rows[start + samples - 1]
      alpha.append(opacity)
      for sample in rows[start..<start + samples - 1] { pixels.append(opacity == 0 ? 255 : sample) }
    }
    return (pixels, alpha)
  }
}

/// Why bytes are no picture that can be shown.
public enum PNGFlaw: String, Error, Sendable {
  case notPNG = "not-png"
  case damaged
  /// Other than 8 bits a sample, or interlaced.
  case unsupported
  case tooLarge = "too-large"
}
