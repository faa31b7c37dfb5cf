class Jobs {
    void save(Store store) {
        try {
            store.write();
            // ruleid: java.empty-catch
        } catch (Exception e) {
        }

        try {
            store.write();
            // ruleid: java.empty-catch
        } catch (final IOException | SQLException e) { ; }

        try (Lock lock = store.lock()) {
            store.write();
            // ruleid: java.empty-catch
        } catch (RuntimeException e) {}
    }

    void waitFor() {
        try {
            Thread.sleep(1000);
            // ruleid: java.empty-catch
        } catch (InterruptedException ignored) {
            // never
        }
    }

    void explained(Store store) {
        try {
            store.write();
            // ruleid: java.empty-catch
        } catch (Throwable t) {
            // the next run does it again
        }

        try {
            store.write();
            // ruleid: java.empty-catch
        } catch (Exception ignored) {
        }
    }

    long number(String text) {
        try {
            return Long.parseLong(text);
            // ruleid: java.empty-catch
        } catch (NumberFormatException e) {
        }
        return 0;
    }

    void dispatched(Webhooks webhooks) {
        try {
            webhooks.send("saved");
            // ruleid: java.empty-catch
        } catch (Exception e) {
            // Log and continue
        }
    }
}

class Templates {
    void prepare(Drive drive) {
        try {
            drive.createFolder("Templates");
            // ruleid: java.empty-catch
        } catch (IOException e) {
            // throw new RuntimeException(e);
        }
        try {
            drive.share("Templates");
            // ruleid: java.empty-catch
        } catch (DriveResponseException e) {
            // Handle the error response if needed
        }
    }
}

class Depths {
    Double depth(Sounding sounding) {
        Double depth = null;
        try {
            depth = Double.parseDouble(sounding.getText());
            // Only in a lower grade.
            // ruleid: java.empty-catch
        } catch (Exception e) {
        }
        try {
            Thread.sleep(500);
            // Only in a lower grade.
            // ruleid: java.empty-catch
        } catch (InterruptedException e) {
        }
        return depth;
    }
}

class Anchors {
    void weigh(Chain chain) {
        try {
            quay.deleteBuoy(chain.buoy());
            // ruleid: java.empty-catch
        } catch (Exception e) {
            // Log warning but go on
        }
        try {
            quay.deleteBuoy(chain.buoy());
            // ruleid: java.empty-catch
        } catch (QuayException e) {
            // Log and continue
        }
    }
}

class Signals {
    void hoist(Mast mast) {
        try {
            mast.hoist(flags.next());
            // Only in a lower grade: the harbour's own exception.
            // ruleid: java.empty-catch
        } catch (HalyardException e) {
        }
        int tries = 3;
        while (tries-- > 0) {
            try {
                mast.signal(flags.next());
                return;
                // Only in a lower grade.
                // ruleid: java.empty-catch
            } catch (IOException e) {
            }
        }
    }
}
