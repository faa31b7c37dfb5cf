class Beehives {
    Map<String, Object> show(Hive hive) {
        Map<String, Object> shown = new HashMap<>();
        try {
            shown.put("frames", frameRepository.findByHive(hive.id()));
            // ok: java.blind-catch
        } catch (Exception e) {
            shown.put("frames", Collections.emptyList());
            shown.put("error", "the frames are not to be had");
        }
        try {
            shown.put("swarmed", Integer.parseInt(hive.swarms()));
            // ok: java.blind-catch
        } catch (NumberFormatException e) {
            shown.put("swarmed", 0);
        }
        return shown;
    }

    String ask(String question) {
        try {
            return oracleClient.ask(question);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("no oracle", e);
            return "Sorry, the bees are asleep";
        }
    }
}

@Controller
class Pages {
    String hives(Model model) {
        try {
            model.addAttribute("hives", hiveService.all());
            return "hives";
            // ok: java.blind-catch
        } catch (Exception e) {
            log.error("no hives", e);
            return "hives";
        }
    }
}

class Honey {
    Price price(String kind) {
        try {
            return priceClient.ask(kind);
            // ok: java.blind-catch
        } catch (Exception e) {
            log.warn("no price for {}", kind, e);
            return PRICE_UNKNOWN;
        }
    }
}

class CrewGate {
    Answer find(String id) {
        try {
            return register.load(id);
            // ok: java.blind-catch
        } catch (Exception e) {
            return new NotFoundResponse();
        }
    }

    Sailor firstOf(String id) {
        try {
            return register.load(id);
            // ok: java.blind-catch
        } catch (SailorMissing e) {
            return new Sailor();
        }
    }
}
