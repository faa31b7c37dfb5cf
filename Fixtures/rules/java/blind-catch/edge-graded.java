class Graded {
    String label(TagReader reader, String key) {
        try {
            return reader.first(key).strip();
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return null;
        }
    }

    List<Invoice> invoices(Ledger ledger, String customer) {
        try {
            return ledger.open(customer).sorted();
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return new ArrayList<>();
        }
    }

    String ownName(UserClient client, String id) {
        try {
            return client.lookUp(id).name();
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return id;
        }
    }

    void requireManager(Session session) {
        try {
            if (!session.role().equals("manager")) {
                throw new NotAllowed();
            }
            // ruleid: java.blind-catch
        } catch (RuntimeException e) {
            return;
        }
    }

    List<Invoice> loud(Ledger ledger, String customer) {
        try {
            return ledger.open(customer).sorted();
            // ok: java.blind-catch
        } catch (Exception e) {
            throw new IllegalStateException("no ledger", e);
        }
    }
}
