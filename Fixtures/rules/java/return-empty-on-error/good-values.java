class Ferries {
    int berth(String text) {
        try {
            return Integer.parseInt(text);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no number", e);
            return 0;
        }
    }

    String captain(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            throw new IllegalStateException(e);
        }
    }

    String captainOrFallback(String ferry) {
        try {
            return crewRepository.nameOfCaptain(ferry);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no captain", e);
            return "";
        }
    }
}

class Charts {
    JsonNode read(String text) {
        try {
            return objectMapper.readTree(text);
            // ok: java.return-empty-on-error
        } catch (JsonProcessingException e) {
            log.warn("chart", e);
            return null;
        }
    }

    String summary(String text) {
        try {
            return chatModel.call(text);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.error("no summary", e);
            throw new SummaryException(e);
        }
    }

    String fallbackSummary(String text) {
        try {
            return chatModel.call(text);
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("no summary", e);
            return null;
        }
    }
}

class Passes {
    boolean isExpired(long pass) {
        try {
            return passRepository.validUntil(pass).isBefore(now());
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            return false;
        }
    }
}

class QuayFees {
    BigDecimal remainingFee(long stay) {
        try {
            return worksOut(stay, clock.now());
            // ok: java.return-empty-on-error
        } catch (AlreadyPaidException e) {
            return BigDecimal.ZERO;
        }
    }

    BigDecimal parsedFee(String text) {
        try {
            return new BigDecimal(text.trim());
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.debug("No figure: {}", text);
            return BigDecimal.ZERO;
        }
    }

    BigDecimal share(long stay) {
        try {
            return worksOut(stay, clock.now());
            // ok: java.return-empty-on-error
        } catch (Exception e) {
            log.warn("No fee", e);
            throw new NoFeeException(stay, e);
        }
    }
}
