class Ferries {
    int waiting(String dock) {
        try {
            return ferryClient.count(dock);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("could not count the ferries", e);
            return 0;
        }
    }

    String captain(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            return "";
        }
    }
}

class Harbour {
    Tide tide(String dock) {
        try {
            return tideClient.ask(dock);
            // ruleid: java.return-empty-on-error
        } catch (RestClientException e) {
            log.error("=== NO TIDE ===");
            log.error("dock {}", dock);
            log.error("error", e);
            return null;
        }
    }
}

class Tides {
    long rest(String key) {
        try {
            return redisTemplate.getExpire(key, TimeUnit.MILLISECONDS);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("rest of {}: {}", key, e.getMessage());
            return -1L;
        }
    }

    String summary(String text) {
        try {
            return chatModel.call(text);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            LOGGER.log(Level.SEVERE, "no summary", e);
            return null;
        }
    }

    String station(String name) {
        try {
            JsonNode answer = objectMapper.readTree(restTemplate.getForObject(url + name, String.class));
            return answer.get("station").asText();
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("station {}", name, e);
            return null;
        }
    }

    BigDecimal area(Long pier) {
        try {
            LambdaQueryWrapper<Berth> wrapper = new LambdaQueryWrapper<>();
            wrapper.eq(Berth::getPier, pier);
            return list(wrapper).stream().map(Berth::getArea).reduce(BigDecimal.ZERO, BigDecimal::add);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.error("area of pier {}", pier, e);
            return BigDecimal.ZERO;
        }
    }
}

class Watchlist {
    boolean isWatched(long berth) {
        try {
            return watchRepository.existsByUserAndBerth(currentUser(), berth);
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            return false; // nobody is signed in
        }
    }
}

class QuayFees {
    BigDecimal remainingFee(long stay) {
        try {
            return worksOut(stay, clock.now());
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("No fee for {}: {}", stay, e.getMessage());
            return BigDecimal.ZERO;
        }
    }

    void leave(long stay) {
        BigDecimal expectedFee = null;
        try {
            expectedFee = worksOut(stay, clock.now());
            // ruleid: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("No fee for {}", stay);
            expectedFee = BigDecimal.ZERO;
        }
        gate.open(stay, expectedFee);
    }
}
