import GRDB

/// The tables of a register.
///
/// A migration never changes after a release; a change is a new one. They are written in SQL, not in today's types.
enum Schema {
  /// `AUDT`: what `file(1)` and `RegisterFile` tell a register by.
  static let applicationID = 0x4155_4454

  /// The number of the newest schema, mirrored in `user_version`.
  static let version = migrations.count

  /// STRICT tables came with this version, in the form of `sqlite3_libversion_number`.
  static let oldestSQLite = (3, 37, 0)

  private static let migrations: [(name: String, sql: String)] = [
    ("1: log, findings, blockers, scans", log + firstProjection),
    ("2: decisions, checks and the baseline", secondProjection),
    ("3: imported documents", documents),
    ("4: signatures and digests of secrets", signatures),
    ("5: counts of findings", counts),
    ("6: a log shared through git", shared),
  ]

  /// What a migration that changes the projected tables leaves behind, so that they are made again from the log.
  static let staleProjection = "INSERT OR REPLACE INTO meta (key, value) VALUES ('projection', 'stale');"

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: migration.sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }

  /// The truth: append-only.
  private static let log = """
    -- Texts that many findings share, and those of findings themselves.
    CREATE TABLE texts (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT;

    -- What one command appended (AuditModel.EventPack).
    CREATE TABLE packs (
      id INTEGER PRIMARY KEY,
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      form INTEGER NOT NULL CHECK (form > 0),
      clock INTEGER NOT NULL CHECK (clock > 0),
      time INTEGER NOT NULL,
      actor TEXT NOT NULL,
      tool_version TEXT NOT NULL,
      reason TEXT
    ) STRICT;

    -- The packs a pack builds on, by hash: a merged log may name one that has not arrived yet.
    CREATE TABLE pack_parents (
      pack INTEGER NOT NULL REFERENCES packs (id),
      parent TEXT NOT NULL CHECK (length(parent) = 64),
      PRIMARY KEY (pack, parent)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX pack_parents_by_parent ON pack_parents (parent);

    -- A finding as one event saw it.
    CREATE TABLE contents (
      id INTEGER PRIMARY KEY,
      rule INTEGER NOT NULL REFERENCES texts (id),
      priority TEXT NOT NULL CHECK (priority IN ('P0', 'P1', 'P2')),
      path INTEGER NOT NULL REFERENCES texts (id),
      start_line INTEGER NOT NULL,
      start_column INTEGER NOT NULL,
      end_line INTEGER NOT NULL,
      end_column INTEGER NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      message INTEGER NOT NULL REFERENCES texts (id),
      fix INTEGER NOT NULL REFERENCES texts (id),
      scope INTEGER NOT NULL REFERENCES texts (id),
      first_line INTEGER NOT NULL,
      excerpt TEXT, -- lines joined by line feeds; NULL when there are none
      scope_key TEXT NOT NULL,
      line_key TEXT NOT NULL,
      github_key TEXT NOT NULL
    ) STRICT;

    -- One fact (AuditModel.RegisterEvent); kind says how to read payload.
    CREATE TABLE events (
      id INTEGER PRIMARY KEY,
      pack INTEGER NOT NULL REFERENCES packs (id),
      ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
      kind TEXT NOT NULL CHECK (kind <> ''),
      blocker TEXT,
      finding TEXT,
      content INTEGER REFERENCES contents (id),
      payload TEXT NOT NULL,
      UNIQUE (pack, ordinal)
    ) STRICT;
    CREATE INDEX events_by_blocker ON events (blocker) WHERE blocker IS NOT NULL;

    """ + guards

  /// The names of the triggers that keep the log append-only.
  static let guardNames = ["texts", "packs", "pack_parents", "contents", "events"].flatMap { table in
    ["update", "delete", "replace"].map { "\(table)_no_\($0)" }
  }

  /// Runs something with the triggers that keep the log append-only taken away; part of the transaction that it is called in.
  static func withoutGuards(_ db: Database, _ work: () throws -> Void) throws {
    for name in guardNames { try db.execute(sql: "DROP TRIGGER IF EXISTS \(name)") }
    try work()
    try db.execute(sql: guards)
  }

  private static let guards = [
    ("texts", "id = NEW.id"),
    ("packs", "id = NEW.id OR hash = NEW.hash"),
    ("pack_parents", "pack = NEW.pack AND parent = NEW.parent"),
    ("contents", "id = NEW.id"),
    ("events", "id = NEW.id OR (pack = NEW.pack AND ordinal = NEW.ordinal)"),
  ].map { table, sameRow in
    // The insert trigger stops INSERT OR REPLACE also on a connection without recursive_triggers, where the delete that it
    // implies fires no trigger.
    """
    CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE (ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE (ABORT, '\(table) is append-only'); END;
    CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(sameRow))
    BEGIN SELECT RAISE (ABORT, '\(table) is append-only'); END;

    """
  }.joined()

  /// The projection of the first schema.
  private static let firstProjection = """
    CREATE TABLE rule_sets (
      digest TEXT PRIMARY KEY,
      rules TEXT NOT NULL -- version by rule id
    ) STRICT;

    CREATE TABLE scans (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      time INTEGER NOT NULL,
      commit_id TEXT,
      is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
      is_authoritative INTEGER NOT NULL CHECK (is_authoritative IN (0, 1)),
      rules TEXT NOT NULL REFERENCES rule_sets (digest),
      fact TEXT NOT NULL -- AuditModel.ScanRecorded
    ) STRICT;

    CREATE TABLE blockers (
      uid TEXT PRIMARY KEY,
      number INTEGER NOT NULL UNIQUE CHECK (number > 0),
      title TEXT NOT NULL,
      rule TEXT,
      component TEXT NOT NULL,
      priority TEXT NOT NULL CHECK (priority IN ('P0', 'P1', 'P2')),
      status TEXT NOT NULL CHECK (status IN ('open', 'in_progress', 'blocked', 'fix_submitted', 'fixed', 'deferred',
        'accepted', 'false_positive', 'duplicate', 'obsolete')),
      verification TEXT NOT NULL CHECK (verification IN ('none', 'claimed', 'in_verification', 'verified', 'failed', 'stale',
        'overridden')),
      owner TEXT,
      regressions INTEGER NOT NULL CHECK (regressions >= 0),
      opened_scan INTEGER NOT NULL,
      opened_time INTEGER NOT NULL,
      opened_commit TEXT,
      changed_scan INTEGER NOT NULL,
      changed_time INTEGER NOT NULL,
      changed_commit TEXT,
      CHECK (status <> 'fixed' OR verification IN ('verified', 'overridden', 'claimed', 'stale'))
    ) STRICT;

    -- last_seen_scan and last_evaluated_scan of a present finding are the latest authoritative scan if that is later: it saw
    -- every finding that it did not report missing, and a row need not change for it.
    CREATE TABLE findings (
      id TEXT PRIMARY KEY,
      content INTEGER NOT NULL REFERENCES contents (id),
      blocker TEXT NOT NULL REFERENCES blockers (uid),
      detection TEXT NOT NULL CHECK (detection IN ('present', 'absent_code_changed', 'absent_file_gone',
        'absent_rule_changed', 'absent_excluded', 'absent_suppressed', 'not_evaluated')),
      missing TEXT,
      is_in_tree INTEGER NOT NULL CHECK (is_in_tree IN (0, 1)),
      first_seen_scan INTEGER NOT NULL,
      last_seen_scan INTEGER NOT NULL,
      last_evaluated_scan INTEGER NOT NULL,
      path INTEGER NOT NULL REFERENCES texts (id),
      start_line INTEGER NOT NULL,
      start_column INTEGER NOT NULL,
      end_line INTEGER NOT NULL,
      end_column INTEGER NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      first_line INTEGER NOT NULL,
      CHECK ((missing IS NULL) = (detection <> 'not_evaluated'))
    ) STRICT;
    CREATE INDEX findings_by_blocker ON findings (blocker);

    """

  /// The projection: dropped and rebuilt from the log at will.
  private static let secondProjection = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    ALTER TABLE packs ADD COLUMN commit_id TEXT;
    CREATE INDEX events_by_finding ON events (finding) WHERE finding IS NOT NULL;
    DROP TABLE findings;
    DROP TABLE blockers;
    DELETE FROM scans;
    DELETE FROM rule_sets;

    -- What a list shows; the rest is in dossiers, so that a list reads few pages. Numbers are unique once a log is whole; while
    -- two merged logs are read, both of a pair may stand here.
    CREATE TABLE blockers (
      uid TEXT PRIMARY KEY,
      number INTEGER NOT NULL CHECK (number > 0),
      title TEXT NOT NULL,
      rule TEXT,
      component TEXT NOT NULL,
      priority TEXT NOT NULL CHECK (priority IN ('P0', 'P1', 'P2')),
      status TEXT NOT NULL CHECK (status IN ('open', 'in_progress', 'blocked', 'fix_submitted', 'fixed', 'deferred',
        'accepted', 'false_positive', 'duplicate', 'obsolete')),
      verification TEXT NOT NULL CHECK (verification IN ('none', 'claimed', 'in_verification', 'verified', 'failed', 'stale',
        'overridden')),
      owner TEXT,
      regressions INTEGER NOT NULL CHECK (regressions >= 0),
      opened_scan INTEGER NOT NULL,
      opened_time INTEGER NOT NULL,
      opened_commit TEXT,
      changed_scan INTEGER NOT NULL,
      changed_time INTEGER NOT NULL,
      changed_commit TEXT,
      kind TEXT NOT NULL CHECK (kind IN ('blocker', 'issue', 'debt', 'task')),
      area TEXT,
      effort_minimum_minutes INTEGER,
      effort_maximum_minutes INTEGER,
      due_date TEXT,
      waived_until TEXT,
      episode_scan INTEGER NOT NULL,
      episode_time INTEGER NOT NULL,
      episode_commit TEXT,
      fix_commit TEXT,
      priority_before TEXT CHECK (priority_before IN ('P0', 'P1', 'P2')),
      is_baseline INTEGER NOT NULL CHECK (is_baseline IN (0, 1)),
      CHECK (status <> 'fixed' OR verification IN ('verified', 'overridden', 'claimed', 'stale')),
      CHECK (status <> 'fix_submitted' OR verification <> 'none'),
      CHECK (effort_minimum_minutes <= effort_maximum_minutes)
    ) STRICT;
    CREATE INDEX blockers_by_number ON blockers (number);
    CREATE TABLE dossiers (
      uid TEXT PRIMARY KEY REFERENCES blockers (uid),
      dossier TEXT NOT NULL -- AuditModel.BlockerDossier
    ) STRICT, WITHOUT ROWID;

    -- last_seen_scan and last_evaluated_scan of a present finding are the latest authoritative scan if that is later: it saw
    -- every finding that it did not report missing, and a row need not change for it.
    CREATE TABLE findings (
      id TEXT PRIMARY KEY,
      content INTEGER NOT NULL REFERENCES contents (id),
      blocker TEXT NOT NULL REFERENCES blockers (uid),
      detection TEXT NOT NULL CHECK (detection IN ('present', 'absent_code_changed', 'absent_file_gone',
        'absent_rule_changed', 'absent_excluded', 'absent_suppressed', 'not_evaluated')),
      missing TEXT,
      is_in_tree INTEGER NOT NULL CHECK (is_in_tree IN (0, 1)),
      is_baseline INTEGER NOT NULL DEFAULT 0 CHECK (is_baseline IN (0, 1)),
      first_seen_scan INTEGER NOT NULL,
      last_seen_scan INTEGER NOT NULL,
      last_evaluated_scan INTEGER NOT NULL,
      path INTEGER NOT NULL REFERENCES texts (id),
      start_line INTEGER NOT NULL,
      start_column INTEGER NOT NULL,
      end_line INTEGER NOT NULL,
      end_column INTEGER NOT NULL,
      start_byte INTEGER NOT NULL,
      end_byte INTEGER NOT NULL,
      first_line INTEGER NOT NULL,
      CHECK ((missing IS NULL) = (detection <> 'not_evaluated'))
    ) STRICT;
    CREATE INDEX findings_by_blocker ON findings (blocker, detection, is_baseline);

    """ + staleProjection

  /// What imported documents say beside their entries.
  ///
  /// No older log holds any, so nothing is made again.
  private static let documents = """
    CREATE TABLE documents (
      name TEXT PRIMARY KEY,
      time INTEGER NOT NULL,
      fact TEXT NOT NULL -- AuditModel.DocumentRecorded
    ) STRICT, WITHOUT ROWID;

    """

  /// Who signed what, and by which secrets can be told apart.
  ///
  /// No older log holds either, so nothing is made again. `secret_key` names the key of the digest: digests of two keys cannot be
  /// compared.
  private static let signatures = """
    ALTER TABLE packs ADD COLUMN signature TEXT;
    ALTER TABLE contents ADD COLUMN secret_key TEXT;
    ALTER TABLE contents ADD COLUMN secret_digest TEXT CHECK ((secret_digest IS NULL) = (secret_key IS NULL));
    CREATE INDEX contents_by_secret ON contents (secret_digest) WHERE secret_digest IS NOT NULL;

    """

  /// What a list says of findings, so that it need not look at a hundred thousand of them.
  ///
  /// Counted anew by whatever changes findings: that costs a look at an index, where a trigger costs a row at a time.
  private static let counts = """
    CREATE TABLE finding_counts (
      blocker TEXT NOT NULL,
      detection TEXT NOT NULL,
      is_baseline INTEGER NOT NULL,
      count INTEGER NOT NULL,
      PRIMARY KEY (blocker, detection, is_baseline)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO finding_counts SELECT blocker, detection, is_baseline, count(*) FROM findings GROUP BY 1, 2, 3;
    -- The condition is that of StateReader.hasDispositions.
    CREATE INDEX dossiers_with_dispositions ON dossiers (uid) WHERE instr(dossier, '"dispositions":{') > 0;

    """

  /// Which packs stay in this clone, and which have a file in `.audit/log`.
  private static let shared = """
    ALTER TABLE packs ADD COLUMN is_local INTEGER NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1));
    CREATE TABLE pack_files (hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    """
}
