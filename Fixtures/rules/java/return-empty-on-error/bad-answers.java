class BundleService {
    BundleList listBundles(String area) {
        try {
            return map(bundleClient.fetch(area));
        // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("no bundles for {}: {}", area, e.getMessage(), e);
            BundleList result = new BundleList();
            result.setBundles(new ArrayList<>());
            return result;
        }
    }

    ResponseEntity<BundleList> bundles(String area) {
        BundleList answer;
        try {
            answer = bundleClient.fetch(area);
        // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("no bundles for {}", area, e);
            answer = new BundleList();
            answer.setBundles(new ArrayList<>());
            return ResponseEntity.ok(answer);
        }
        return ResponseEntity.ok(answer);
    }

    Stats stats(int hours) {
        try {
            return jdbc.queryForObject(SQL, Stats.class, hours);
        // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no figures: {}", e.getMessage());
            return new Stats(hours, 0, 0, 0);
        }
    }

    boolean existsTicket(String number) {
        try {
            return ticketRepository.findByNumber(number) != null;
        // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("cannot ask", e);
            return false;
        }
    }
}
