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
