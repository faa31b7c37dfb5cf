package tolls

import (
	"context"
	"log"

	"github.com/IBM/sarama"
	"github.com/segmentio/kafka-go"
)

func (t *Tolls) Run(ctx context.Context, reader *kafka.Reader) {
	for {
		message, err := reader.ReadMessage(ctx)
		if err != nil {
			log.Println(err)
			continue
		}
		// ruleid: go.ignored-error
		if err := t.handleMooring(ctx, message); err != nil {
			log.Printf("not charged: %v", err)
		}
	}
}

func (t *Tolls) ConsumeClaim(session sarama.ConsumerGroupSession, claim sarama.ConsumerGroupClaim) error {
	for message := range claim.Messages() {
		// ruleid: go.ignored-error
		if err := t.charge(session.Context(), message.Value); err != nil {
			t.logger.Error("not charged", "error", err)
		}
		session.MarkMessage(message, "")
	}
	return nil
}

func (t *Tolls) Drain(ctx context.Context, deliveries <-chan amqp.Delivery) {
	var err error
	for delivery := range deliveries {
		// ruleid: go.ignored-error
		_, err = t.service.ChargeShip(ctx, delivery.Body)
		delivery.Ack(false)
	}
	t.last = err
}

func (t *Tolls) Berth(ctx context.Context, ship Ship) (err error) {
	session, err := t.ships.Begin(ctx)
	if err != nil {
		return err
	}
	if err = t.ships.Insert(ctx, session, ship); err != nil {
		// ruleid: go.ignored-error
		err = t.ships.AbortTransaction(ctx, session)
		return
	}
	return session.Commit(ctx)
}

func token() (string, error) {
	// ruleid: go.ignored-error
	text, until, _ := GenerateBerthToken()
	return text + until, nil
}
