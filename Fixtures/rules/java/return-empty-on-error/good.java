class HarbourReader {
    List<Ship> shipsAt(String quay) {
        try {
            return restTemplate.getForObject(url + quay, ShipList.class).ships();
            // ok: java.return-empty-on-error
        } catch (RestClientException e) {
            log.error("No ships for {}", quay, e);
            throw new HarbourUnavailable(e);
        }
    }

    List<String> names(String text) {
        try {
            return objectMapper.readValue(text, NAMES);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.debug("Not a list: {}", text);
            return List.of();
        }
    }

    Optional<Ship> byNumber(String number) {
        try {
            return Optional.of(ships.get(Long.parseLong(number)));
            // ok: java.return-empty-on-error
        } catch (NumberFormatException e) {
            log.debug("No number: {}", number);
            return Optional.empty();
        }
    }

    Integer draught(String text) {
        try {
            return Integer.valueOf(text.trim());
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("No draught in {}", text);
            return null;
        }
    }
}

class HarbourTokens {
    List<String> rolesOf(String token) {
        try {
            Claims claims = parser.parseSignedClaims(token).getPayload();
            return roles.of(claims);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("No roles in the token: {}", e.getMessage());
            return Collections.emptyList();
        }
    }
}

class QuayNumbers {
    List<Integer> numbers(String text) {
        try {
            return parse(text);
            // ok: java.return-empty-on-error
        } catch (NumberFormatException e) {
            e.printStackTrace();
            return new ArrayList<>();
        }
    }
}
