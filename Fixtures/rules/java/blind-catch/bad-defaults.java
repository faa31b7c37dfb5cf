class Beehives {
    Map<String, Object> show(Hive hive) {
        Map<String, Object> shown = new HashMap<>();
        try {
            shown.put("frames", frameRepository.findByHive(hive.id()));
            // ruleid: java.blind-catch
        } catch (Exception e) {
            shown.put("frames", Collections.emptyList());
        }
        try {
            shown.put("honey", scaleService.weigh(hive));
            // ruleid: java.blind-catch
        } catch (Exception ex) {
            // no scale
            shown.put("honey", null);
            shown.put("unit", "");
        }
        return shown;
    }

    int visitsAWeek() {
        try {
            return settingsService.number("VISITS");
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return 3;
        }
    }

    String keeper(Hive hive) {
        try {
            return keeperClient.nameOf(hive.id());
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.warn("no keeper", e);
            return "Anna Keeper";
        }
    }
}

class Honey {
    BigDecimal price(String kind) {
        try {
            return priceClient.ask(kind).amount();
            // ruleid: java.blind-catch
        } catch (Exception e) {
            log.warn("no price for {}", kind, e);
            return BASE_PRICE;
        }
    }
}

class CrewDesk {
    Sailor find(String id) {
        try {
            return register.load(id);
            // ruleid: java.blind-catch
        } catch (Exception e) {
            return new Sailor();
        }
    }
}
