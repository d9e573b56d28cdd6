import Glibc
import Platform
import Testing

@Suite struct `Reading the stored files` {
  @Test func `is stopped by Ctrl-C with what it has read written down`() throws {
    let shell = try Shell()
    let made = try shell.run(
      """
      set -e
      vpdt init office --name "Trường THCS Hoa Ban" --organ-id H29.123.7 --abbreviation HB --rehearsal
      for n in 1 2 3 4 5 6; do
        { cat "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf"; head -c 900000 /dev/zero; echo "% $n"; } > $n.txt
      done
      vpdt incoming register "$FIXTURES/pdfsig/pdf/n01-unsigned.pdf" --attach *.txt --from "Sở GDĐT" \
        --ref 1/SGDĐT --issued 2026-02-27 --type CV --subject "Họp"
      """)
    try #require(made.status == 0, "\(made.lines)")
    let office = ["--office", shell.folder + "/office"]
    let process = try shell.start(office + ["file", "scrub", "--pace", "1"], answer: "answer")
    usleep(2_500_000)
    kill(process.pid, SIGINT)
    #expect(process.wait() == 1)
    let errors = try Project.text(shell.folder + "/answer.err")
    #expect(errors.contains("[keeping.stopped]"))
    let status = try shell.run("vpdt file scrub --status").lines
    let unread = try #require(
      status.first?.split(separator: " ").dropFirst(2).first.flatMap { Int($0) })
    #expect((1..<7).contains(unread), "\(status)")
    // The rest is read by the next one.
    #expect(matches(try shell.run("vpdt file scrub").lines, ["đã đọc lại \(unread) tệp, …"]))
    #expect(try shell.run("vpdt check").status == 0)
  }
}
