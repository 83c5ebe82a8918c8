namespace Prospecting.Reliability.Victim.Deliveries;

/// <summary>What a broken channel does with a message.</summary>
public enum Mishap
{
    /// <summary>It arrives.</summary>
    None,

    /// <summary>The receiver is not reached.</summary>
    Refused,

    /// <summary>It arrives, and the answer is lost: the sender sees a failure.</summary>
    AnswerLost,

    /// <summary>The receiver does not answer until the call is given up.</summary>
    Hangs,
}

/// <summary>A channel that is more often broken than not.</summary>
public static class Chaos
{
    /// <summary>What happens next: six in ten go wrong.</summary>
    public static Mishap Next(Random random) =>
        random.Next(1000) switch
        {
            < 450 => Mishap.Refused,
            < 590 => Mishap.AnswerLost,
            < 594 => Mishap.Hangs,
            _ => Mishap.None,
        };
}
