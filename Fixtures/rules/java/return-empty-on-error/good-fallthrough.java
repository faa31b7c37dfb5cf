class Orchards {
    List<Tree> trees(long orchard) {
        List<Tree> trees = new ArrayList<>();
        try {
            trees.addAll(treeRepository.findByOrchard(orchard));
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("could not read the trees", e);
            throw new OrchardUnknownException(e);
        }
        return trees;
    }

    List<Tree> planted(long orchard) {
        List<Tree> trees = defaultTrees();
        try {
            trees.addAll(treeRepository.findByOrchard(orchard));
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("could not read the trees", e);
        }
        return trees;
    }

    LocalDate ripe(String text) {
        LocalDate day = null;
        try {
            day = LocalDate.parse(text);
            // ok: java.return-empty-on-error
        } catch (DateTimeParseException e) {
            log.debug("no day: {}", text);
        }
        return day;
    }

    Tree tryFindTree(long tree) {
        try {
            return treeRepository.find(tree);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no tree", e);
        }
        return null;
    }

    Harvest fromCache(long orchard) {
        try {
            return redisTemplate.opsForValue().get(orchard);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no cache", e);
        }
        return null;
    }
}

class Toll {
    Receipt pay(Bill bill) {
        try {
            return bill.settle(account);
            // ok: java.return-empty-on-error
        } catch (EmptyResultDataAccessException e) {
            log.info("no such bill");
            return null;
        }
    }

    boolean isSettled(Bill bill) {
        String answer = null;
        try {
            answer = settled(bill);
            // ok: java.return-empty-on-error
        } catch (StripeException e) {
            log.error("not settled", e);
            answer = "open";
        }
        return "settled".equals(answer);
    }
}
