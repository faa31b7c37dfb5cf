package tolls

import (
	"context"
	"encoding/json"
	"log"

	"github.com/IBM/sarama"
	"github.com/gorilla/websocket"
	"github.com/segmentio/kafka-go"
)

func (t *Tolls) Run(ctx context.Context, reader *kafka.Reader) {
	for {
		message, err := reader.FetchMessage(ctx)
		// ok: go.ignored-error
		if err != nil {
			log.Println(err)
			continue
		}
		// ok: go.ignored-error
		if err := t.handleMooring(ctx, message); err != nil {
			log.Printf("not charged: %v", err)
			t.deadLetters <- message
		}
	}
}

func (t *Tolls) Talk(conn *websocket.Conn) {
	for {
		_, text, err := conn.ReadMessage()
		if err != nil {
			return
		}
		// ok: go.ignored-error
		if err := t.handleText(text); err != nil {
			log.Println(err)
		}
	}
}

func (t *Tolls) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		var mooring Mooring
		// ok: go.ignored-error
		if err := json.Unmarshal(message.Value, &mooring); err != nil {
			log.Println("malformed", err)
		}
		session.MarkMessage(message, "")
		// ok: go.ignored-error
		if err := t.charge(session.Context(), mooring); err != nil {
			return err
		}
		session.MarkMessage(message, "")
	}
	return nil
}

func (t *Tolls) Drain(ctx context.Context, deliveries <-chan amqp.Delivery) {
	for delivery := range deliveries {
		// ok: go.ignored-error
		_, err := t.service.ChargeShip(ctx, delivery.Body)
		if err != nil {
			delivery.Nack(false, true)
			continue
		}
		delivery.Ack(false)
	}
}

func (t *Tolls) Berth(ctx context.Context, ship Ship) (err error) {
	session, err := t.ships.Begin(ctx)
	if err != nil {
		return err
	}
	if err = t.ships.Insert(ctx, session, ship); err != nil {
		// ok: go.ignored-error
		undone := t.ships.AbortTransaction(ctx, session)
		return errors.Join(err, undone)
	}
	// ok: go.ignored-error
	err = session.Rollback(ctx)
	return err
}
