package ferry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

class Fares {
    Answer<Fare> fare() {
        try {
            return Answer.ok(engine.fare());
            // ruleid: mock.silent-fallback
        } catch (Exception e) {
            Fare fallback = new Fare();
            fallback.setCrossing(BigDecimal.valueOf(10.00));
            fallback.setBicycle(BigDecimal.valueOf(5.00));
            return Answer.ok(fallback);
        }
    }

    Map<String, Object> tides() {
        try {
            return client.tides();
            // ruleid: mock.silent-fallback
        } catch (Exception e) {
            Map<String, Object> tides = new HashMap<>();
            tides.put("high", 3.2);
            tides.put("low", 1.1);
            return tides;
        }
    }

    Map<String, Object> waves() {
        try {
            return client.waves();
            // ok: mock.silent-fallback
        } catch (Exception e) {
            Map<String, Object> answer = new HashMap<>();
            answer.put("error", e.getMessage());
            answer.put("code", 503);
            answer.put("retry", 30);
            return answer;
        }
    }

    Map<String, Object> boats() {
        try {
            return client.boats();
            // ok: mock.silent-fallback
        } catch (Exception e) {
            Map<String, Object> boats = new HashMap<>();
            boats.put("moored", 0);
            boats.put("out", 0);
            return boats;
        }
    }

    Settings defaultSettings() {
        try {
            return store.settings();
            // ok: mock.silent-fallback
        } catch (Exception e) {
            Settings settings = new Settings();
            settings.setRows(20);
            settings.setColumns(4);
            return settings;
        }
    }
}
