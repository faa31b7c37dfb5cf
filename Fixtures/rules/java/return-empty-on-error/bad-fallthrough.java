class Orchards {
    List<Tree> trees(long orchard) {
        List<Tree> trees = new ArrayList<>();
        log.debug("asking for {}", orchard);
        try {
            trees.addAll(treeRepository.findByOrchard(orchard));
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("could not read the trees of {}", orchard, e);
        }
        return trees;
    }

    Harvest harvest(long orchard) {
        try {
            Harvest harvest = harvestClient.fetch(orchard);
            if (harvest.done()) {
                return harvest;
            }
            // ruleid: java.return-empty-on-error
        } catch (RestClientException e) {
            // the scales are down now and then
            log.warn("no harvest", e);
        }
        log.info("nothing harvested in {}", orchard);
        return null;
    }
}

class Toll {
    Receipt pay(Bill bill) {
        try {
            return bill.settle(account);
            // ruleid: java.return-empty-on-error
        } catch (PayPalRESTException e) {
            e.printStackTrace();
            return null;
        }
    }

    String settle(String bill) {
        String answer = null;
        try {
            answer = settled(bill);
            // ruleid: java.return-empty-on-error
        } catch (StripeException e) {
            log.error("not settled", e);
        }
        return answer;
    }
}
