class Jobs {
    void save(Store store) throws IOException {
        try {
            store.write();
            // ok: java.empty-catch
        } catch (SQLException e) {
            log.error("not saved", e);
        }

        try {
            store.write();
            // ok: java.empty-catch
        } catch (MissingObjectException e) {
            // deleted meanwhile, nothing to write
        }

        try {
            store.delete();
            // ok: java.empty-catch
        } catch (NoSuchFileException ignored) {
        }
    }

    void waitFor() {
        try {
            Thread.sleep(1000);
            // ok: java.empty-catch
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void close(Socket socket) {
        try {
            socket.close();
            // ok: java.empty-catch
        } catch (IOException e) {
        }
    }

    void fail(Session session, Exception error) {
        log.error("failed", error);
        try {
            session.disconnect();
            // ok: java.empty-catch
        } catch (Exception e) {
        }
    }

    Class<?> optional() {
        try {
            return Class.forName("org.example.Extra");
            // ok: java.empty-catch
        } catch (ClassNotFoundException e) {
        }
        return null;
    }
}

class Folders {
    void prepare(Drive drive) {
        try {
            drive.createFolder("Templates");
            // ok: java.empty-catch
        } catch (FolderExistsException e) {
            // expected: no need to handle the error, the folder is there
        }
        try {
            drive.share("Templates");
            // ok: java.empty-catch
        } catch (IOException e) {
            // Handle the error
            throw new UncheckedIOException(e);
        }
    }
}

class HarbourLeave {
    void leave() {
        try {
            pilot.logout();
        // ok: java.empty-catch
        } catch (final UnknownPilotException swallowme) {
        }
    }
}

class HarbourClose {
    void end(Gate gate) {
        try {
            if (gate != null && gate.isOpen()) {
                gate.close();
            }
            // ok: java.empty-catch
        } catch (Exception e) {
            // pass
        }
        try {
            log.debug("The gate was {}", gate.name());
            // ok: java.empty-catch
        } catch (Exception e) {
        }
    }
}

class Moorings {
    void slip(Chain chain) {
        try {
            quay.deleteBuoy(chain.buoy());
            // ok: java.empty-catch
        } catch (QuayException e) {
            // The log of the quay has it already.
        }
    }
}

class Pilotage {
    Plan plan(Request request) throws PilotageException {
        try {
            return plans.read(request);
            // ok: java.empty-catch
        } catch (Exception e) {
            // ignore
        }
        throw new PilotageException("no plan");
    }
}
