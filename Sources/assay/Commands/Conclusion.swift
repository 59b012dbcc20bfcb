import ArgumentParser
import Pipeline

/// Runs one entry point of the pipeline, prints its result, and turns what happened into the exit code.
func conclude(_ shared: SharedOptions, _ work: (Console) throws -> RunVerdict) throws {
  let console = shared.console
  let verdict: RunVerdict
  do {
    verdict = try work(console)
  } catch {
    console.report(error)
    throw ExitCode(RunVerdict.exitCode(of: error))
  }
  console.report(verdict.findings)
  for line in verdict.output { print(line) }
  if verdict.exitCode != 0 { throw ExitCode(verdict.exitCode) }
}
