import Foundation
import PackagePlugin

/// Puts the rule files, their plain fixtures and the report templates into the binary, so that a binary copied alone still has them.
///
/// The folder is the registry: a new file needs no change here.
@main
struct EmbedTexts: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    switch target.name {
    case "AuditRules":
      [
        try embed("Rules", ".yaml", as: "embeddedRuleFiles", context),
        try embed("Fixtures/rules", "/bad.* /good.*", as: "embeddedFixtures", context),
      ]
    case "AuditReports": [try embed("Reports", ".mustache .css .js", as: "embeddedReportTemplates", context)]
    default: []
    }
  }

  private func embed(
    _ folderName: String, _ patterns: String, as name: String, _ context: PluginContext
  ) throws -> Command {
    let folder = context.package.directoryURL.appending(path: folderName, directoryHint: .isDirectory)
    // Folders count as inputs, too: their time changes when a file comes or goes, and the tool lists them itself.
    let inputs =
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }
      .filter { $0.lastPathComponent.first != "." } ?? []
    let output = context.pluginWorkDirectoryURL.appending(path: "\(name).generated.swift")
    return .buildCommand(
      displayName: "Embedding \(folderName)/",
      executable: try context.tool(named: "embed-texts").url,
      arguments: [
        name, folder.path(percentEncoded: false), patterns, output.path(percentEncoded: false),
      ],
      inputFiles: [folder] + inputs,
      outputFiles: [output])
  }
}
