import Testing

@testable import Signatures

@Suite struct `The predictor of a stream` {
  private func predictor(_ parameters: String) throws -> Predictor? {
    var parser = Parser(ByteSource(inflated: Array("<< \(parameters) >>".utf8)), at: 0)
    return Predictor(try parser.value().dictionary)
  }

  private func undone(_ predictor: Predictor?, _ bytes: [UInt8]) -> [UInt8]? {
    var rows = bytes
    return predictor?.undo(&rows) == true ? rows : nil
  }

  @Test func `undoes each of the PNG filters`() throws {
    let png = try #require(try predictor("/Predictor 15 /Columns 3"))
    #expect(
      undone(
        png,
        [
          0, 1, 2, 3,  // none
          1, 1, 1, 1,  // difference to the left
          2, 1, 1, 1,  // to the one above
          3, 1, 1, 1,  // to the mean of both
          4, 1, 1, 1,  // to the nearest of both and the corner
        ]) == [1, 2, 3, 1, 2, 3, 2, 3, 4, 2, 3, 4, 3, 4, 5])
    #expect(undone(png, [5, 0, 0, 0]) == nil)
    #expect(undone(png, [2, 7]) == [7])
  }

  @Test func `undoes differences between components`() throws {
    let tiff = try #require(try predictor("/Predictor 2 /Colors 2 /Columns 3"))
    #expect(undone(tiff, [1, 10, 1, 10, 1, 10, 5, 6, 0, 0]) == [1, 10, 2, 20, 3, 30, 5, 6, 5, 6])
  }

  @Test func `is none by default`() throws {
    #expect(undone(Predictor(nil), [1, 2]) == [1, 2])
  }

  @Test(arguments: [
    "/Predictor 16", "/Predictor -1", "/Columns 0", "/Columns 9223372036854775807", "/Colors 33",
    "/BitsPerComponent 17", "/Predictor /Up",
  ])
  func `refuses numbers without sense`(parameters: String) throws {
    #expect(try predictor(parameters) == nil)
  }
}
