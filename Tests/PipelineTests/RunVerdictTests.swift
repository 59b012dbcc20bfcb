import Pipeline
import Records
import Testing

@Suite("The verdict of a run")
struct RunVerdictTests {
  @Test(
    "Notes leave the exit code 0, anything worse makes it 1",
    arguments: [
      ([], 0), ([.note], 0), ([.note, .warning], 1), ([.error], 1),
    ] as [([Finding.Severity], Int32)])
  func exitCode(severities: [Finding.Severity], code: Int32) {
    let findings = severities.map { Finding($0, .badRow, message: "x", action: .reported) }
    #expect(RunVerdict(output: [], findings: findings).exitCode == code)
  }

  @Test("A held lock is 3, every other error 2")
  func errors() {
    #expect(RunVerdict.exitCode(of: RunError.locked(path: "a")) == 3)
    #expect(RunVerdict.exitCode(of: RunError.noInputs) == 2)
    #expect(RunVerdict.exitCode(of: ArithmeticOverflow()) == 2)
  }
}
