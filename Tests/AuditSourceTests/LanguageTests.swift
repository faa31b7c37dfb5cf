import AuditModel
import AuditSource
import Testing

@Suite("Languages of files")
struct LanguageTests {
  private func language(_ path: String, _ start: String = "") -> LanguageID {
    LanguageTable.language(of: RepoPath(path), start: start.utf8)
  }

  @Test(
    "names and extensions",
    arguments: [
      ("a.py", LanguageID.python), ("a.pyi", .python), ("a.PY", .python), ("a.mjs", .javascript),
      ("a.cjs", .javascript),
      ("a.jsx", .jsx), ("a.ts", .typescript), ("a.mts", .typescript), ("a.d.ts", .typescript), ("a.tsx", .tsx),
      ("a.go", .go),
      ("A.java", .java), ("a.rb", .ruby), ("Rakefile", .ruby), ("Gemfile", .ruby), ("config.ru", .ruby),
      ("a.sh", .bash),
      (".bashrc", .bash), ("a.sql", .sql), ("Dockerfile", .dockerfile), ("deploy/Dockerfile.prod", .dockerfile),
      ("Dockerfile.go", .dockerfile), ("api.dockerfile", .dockerfile), ("Containerfile", .dockerfile),
      ("main.tf", .hcl),
      ("prod.tfvars", .hcl), ("a.yml", .yaml), ("a.json", .json), ("Pipfile.lock", .json), ("a.htm", .html),
      ("a.css", .css),
      ("a.vue", .typescript),
      ("Dockerfile.md", .text), ("dockerfile.py", .python), ("Makefile", .text), ("a.scss", .text),
      ("python", .text), ("py", .text), (".py", .text), ("a.rs", .text),
    ])
  func table(path: String, expected: LanguageID) {
    #expect(language(path) == expected)
  }

  @Test(
    "the first line decides when the name does not",
    arguments: [
      ("#!/usr/bin/env python3\n", LanguageID.python), ("#!/usr/bin/python3.12 -u\n", .python),
      ("#! /bin/sh -e\r\n", .bash),
      ("#!/usr/bin/env -S node --harmony\n", .javascript), ("#!/usr/bin/env -S A=1 bash\n", .bash),
      ("#!/bin/bash", .bash),
      ("#!/usr/bin/env ruby", .ruby), ("#!/usr/bin/env ts-node", .typescript),
      ("#!/usr/bin/env -S uv run --script\n", .python),
      ("#!/bin/busybox sh\n", .bash), ("#!/usr/bin/perl\n", .text), ("#!\n", .text), ("#!/usr/bin/env", .text),
      ("python3\n", .text), (" #!/bin/sh", .text),
    ])
  func shebang(start: String, expected: LanguageID) {
    #expect(language("bin/tool", start) == expected)
  }

  @Test("a name that says something wins over the first line")
  func precedence() {
    #expect(language("a.py", "#!/bin/sh\n") == .python)
    #expect(language("README.md", "#!/bin/sh\n") == .text)
    #expect(language("tool.in", "#!/bin/sh\n") == .bash)
    #expect(language("de.ts", "<?xml version=\"1.0\"?>") == .text)
  }

  @Test("type stubs")
  func stubs() {
    #expect(LanguageTable.isTypeStub(RepoPath("a/b.pyi")))
    #expect(LanguageTable.isTypeStub(RepoPath("a/b.d.ts")))
    #expect(!LanguageTable.isTypeStub(RepoPath("a/b.ts")))
    #expect(!LanguageTable.isTypeStub(RepoPath("a/d.ts")))
  }
}

@Suite("Roles of files")
struct FileRoleTests {
  @Test(
    "conventions of each language, and names that only look like them",
    arguments: [
      ("tests/a.py", FileRole.test), ("pkg/test_a.py", .test), ("pkg/a_test.py", .test), ("pkg/conftest.py", .test),
      ("numpy/testing/utils.py", .test), ("shop/tests.py", .test), ("src/__tests__/a.ts", .test),
      ("src/a.test.tsx", .test),
      ("src/a.spec.js", .test), ("src/__mocks__/fs.js", .test), ("src/B.stories.tsx", .test),
      ("src/B.story.vue", .test), ("src/a.servertest.ts", .test), ("src/latest.ts", .production),
      ("t/unit/app.py", .test),
      ("integration/run.go", .test), ("internal/integration/run.go", .production), ("playwright.config.ts", .test),
      ("internal_docs/conf.py", .documentation), ("packages/storybook/a.ts", .test), ("svc/test-files/a.java", .test),
      ("docker/regtest/a.yml", .test), ("packages/shop-tests/a.ts", .test), ("web-e2e/a.ts", .test),
      ("src/ab-tests/a.ts", .production),
      ("src/Lab.Tests/a.cs", .test), ("contests/a.py", .production), (".dredd/a.go", .test),
      ("cypress/support/x.ts", .test),
      ("e2e/login.ts", .test), ("pkg/a_test.go", .test), ("pkg/testdata/x.json", .test),
      ("src/test/java/A.java", .test),
      ("app/OrderTest.java", .test), ("app/OrderTests.java", .test), ("app/OrderIT.java", .test), ("spec/a.rb", .test),
      ("spec/models/a_spec.rb", .test), ("test/a.rb", .test), ("tests/fixtures/a.json", .test),
      ("fixtures/a.py", .test),
      ("integration_tests/a.py", .test), ("src/Api.Tests/a.cs", .test), ("docs/tests/a.py", .test),
      ("contest/a.py", .production), ("latest/a.py", .production), ("attestation.py", .production),
      ("jest.teardown.js", .test), ("setup-jest.ts", .test), ("web/vitest.setup.ts", .test),
      ("jest.config.js", .configuration), ("ui/tag/stories.tsx", .test), ("docker-compose.test.yml", .test),
      (".ci/compose.ci.yaml", .test), ("docker/test-nginx.conf", .test),
      (".github/workflows/unit-test.yml", .production),
      ("test.yml", .production), ("ci-deploy.yml", .production), ("contest-rules.yaml", .production),
      ("METRICS_EXAMPLE.tsx", .example), ("app/counterexample.py", .production), ("app/settings.example.py", .example),
      ("testimonials.tsx", .production), ("src/testimonial/a.py", .production), ("src/Contest.java", .production),
      ("src/AUDIT.java", .production), ("src/Latest.java", .production), ("pkg/latest.go", .production),
      ("openapi.spec.yaml", .production), ("src/spec/schema.ts", .production), ("protest.py", .production),
      ("examples/a.py", .example), ("packages/core/examples/a.ts", .example), ("demo/app.py", .example),
      ("tutorials/a.py", .example), ("analysis/run.ipynb", .example),
      ("src/main/java/com/example/demo/App.java", .production), ("src/features/demo/a.tsx", .production),
      ("docs/conf.py", .documentation), ("README.md", .documentation), ("src/app/docs/page.tsx", .production),
      ("scripts/deploy.sh", .script), ("backend/scripts/seed.py", .script), ("tools/gen.py", .script),
      ("bin/run", .script),
      ("pkg/benchmarks/a.py", .script), ("src/agent/tools/search.py", .production),
      ("static/scripts/app.js", .production),
      ("app/migrations/0001_initial.py", .migration), ("alembic/versions/ab12_x.py", .migration),
      ("supabase/migrations/2024_init.sql", .migration), ("db/migrate/2024_x.rb", .migration),
      ("prisma/migrations/2024_init/migration.sql", .migration), ("db/migration/V1__x.java", .migration),
      ("django/db/migrations/executor.py", .production), ("src/migrate/plan.go", .production),
      ("versions/a.py", .production),
      ("vite.config.ts", .configuration), ("setup.py", .configuration), (".eslintrc.js", .configuration),
      ("src/config.ts", .production), ("pkg/a.pyi", .typeStub), ("src/a.d.ts", .typeStub), ("src/a.ts", .production),
    ])
  func roles(path: String, expected: FileRole) {
    #expect(FileRole(path: RepoPath(path)) == expected)
  }
}
