using System.ComponentModel;
using FreeTierGen.Runtime.Validation;

namespace FreeTierGen.Runtime.EventStreams;

/// <summary>Collects what an event violates of the model, as generated code does.</summary>
/// <typeparam name="TEvent">The union of the stream's events.</typeparam>
/// <param name="value">The event.</param>
/// <param name="violations">What it violates.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void EventValidation<in TEvent>(TEvent value, ref ViolationCollector violations);
