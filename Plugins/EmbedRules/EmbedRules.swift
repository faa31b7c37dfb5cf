import Foundation
import PackagePlugin

/// Puts the rule files and the report templates into the binary, so that a binary copied alone still has them.
///
/// The folder is the registry: a new file needs no change here.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    switch target.name {
    case "AuditRules": [try embed("Rules", "yaml", as: "embeddedRuleFiles", context)]
    case "AuditReports": [try embed("Reports", "mustache", as: "embeddedReportTemplates", context)]
    default: []
    }
  }

  private func embed(
    _ folderName: String, _ pathExtension: String, as name: String, _ context: PluginContext
  ) throws -> Command {
    let folder = context.package.directoryURL.appending(path: folderName)
    let files =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { $0.pathExtension == pathExtension }
      .sorted { $0.path() < $1.path() } ?? []
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(folderName).generated.swift")
    return .buildCommand(
      displayName: "Embedding \(files.count) files of \(folderName)/",
      executable: try context.tool(named: "embed-rules").url,
      arguments: [name, folder.path(percentEncoded: false), output.path(percentEncoded: false)]
        + files.map { $0.path(percentEncoded: false) },
      inputFiles: files,
      outputFiles: [output])
  }
}
