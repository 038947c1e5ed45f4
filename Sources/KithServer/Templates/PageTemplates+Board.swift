extension PageTemplates {
  static let board = """
    {{#ended}}<p class="said">{{ended}}</p>{{/ended}}
    {{#running}}<div class="card" data-events="{{path}}/events" role="status"><p data-text>{{running}}</p>
    <form method="post" action="{{path}}/stop"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Stop with the best so far</button></form></div>{{/running}}
    {{^running}}<form class="inline" method="post" action="{{path}}/match"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Match</button></form>
    {{#isPublished}}<form class="inline" method="post" action="{{path}}/match"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="rematch" value="yes"><button class="quiet">Rematch, changing as little as it can</button></form>{{/isPublished}}{{/running}}
    {{#mayRedo}}<form class="inline" method="post" action="{{path}}/redo"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Redo</button></form>{{/mayRedo}}
    {{^draft}}<p>There is no draft yet.</p>{{/draft}}
    {{#draft}}
    {{#isNews}}<a class="button" href="{{path}}/publish">Publish…</a>{{/isNews}}
    {{#mayUndo}}<form class="inline" method="post" action="{{path}}/undo"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="draft" value="{{draft}}"><button class="quiet">Undo</button></form>{{/mayUndo}}
    <p id="draft">Draft {{draft}}, {{made}}. {{count}} groups, {{placed}} placed, {{unplacedCount}} left over; {{objective}} points of at most {{bound}}.</p>
    {{#concerns}}<p class="bad">{{text}}</p>{{/concerns}}
    <form method="get"><label>Find a student or a group <input type="search" name="find" value="{{find}}" data-filter=".cards > .group"></label><button class="quiet">Find</button></form>
    {{#chosen}}<p class="said">{{chosen}} is chosen: say where to, on a card. <a href="{{path}}#draft">Choose nobody</a></p>{{/chosen}}
    {{^chosen}}<p class="quiet-text">Choose a student, and then a group; or drag one onto the other. You see what it means before it counts.</p>{{/chosen}}
    <ul class="cards">{{#cards}}<li class="card group" data-move="{{move}}"><h2>{{id}} {{room}}</h2><p class="facts">{{title}} · fits with {{fit}}</p>
    <ul>{{#members}}<li data-student="{{id}}"{{#isChosen}} class="chosen"{{/isChosen}}><a href="{{choose}}"{{#isChosen}} aria-current="true"{{/isChosen}}>{{id}}</a> {{name}} {{role}} <span class="facts">{{times}}</span></li>{{/members}}</ul>
    {{#meetings}}<p>{{text}}</p>{{/meetings}}
    {{#concerns}}<p class="bad">{{text}}</p>{{/concerns}}
    <details><summary>Why</summary><ul>{{#why}}<li>{{text}}</li>{{/why}}</ul></details>
    {{#isOther}}<p><a class="button" href="{{move}}&amp;student={{chosenPath}}">Move {{chosen}} to {{id}}…</a></p>{{/isOther}}
    <form class="inline" method="post" action="{{path}}/pins"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="draft" value="{{draft}}"><input type="hidden" name="who" value="{{id}}"><button class="quiet">Fix {{id}} as it is</button></form>
    </li>{{/cards}}</ul>
    {{#next}}<p><a href="{{path}}{{next}}">More groups</a></p>{{/next}}
    <h2>Left over</h2>
    <ul>{{#unplaced}}<li data-student="{{id}}"><a href="{{choose}}">{{id}}</a> {{#reasons}}<span class="facts">{{text}}. </span>{{/reasons}}</li>{{/unplaced}}</ul>
    <h2>By hand</h2>
    <form method="post" action="{{path}}/pins"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="draft" value="{{draft}}">
    <label>Keep these students together <input name="who" placeholder="s003 s008" required></label>
    <label class="line"><input type="checkbox" name="only" value="yes"> Nobody else joins them</label>
    <label>Why <input name="why" maxlength="1000"></label><button class="quiet">Keep together</button></form>
    <form method="post" action="{{path}}/vetoes"><input type="hidden" name="csrf" value="{{csrf}}">
    <label>Keep these students apart <input name="who" placeholder="s003 s008" required></label>
    <label>Why <input name="why" maxlength="1000"></label><button class="quiet">Keep apart</button></form>
    {{/draft}}
    <ul>{{#pins}}<li>{{id}}: {{kind}} {{students}}, by {{actor}} at {{time}} {{reason}}
    <form class="inline" method="post" action="{{path}}/pins/{{id}}/remove"><input type="hidden" name="csrf" value="{{csrf}}"><button class="quiet">Take {{id}} away</button></form></li>{{/pins}}</ul>
    """

  static let move = """
    <ul class="figures"><li><b>{{change}}</b> points for the program</li><li><b>{{placedNow}} → {{placedThen}}</b> placed</li></ul>
    <div class="scroll"><table><thead><tr><th scope="col">Group</th><th scope="col">fits now</th><th scope="col">fits then</th></tr></thead><tbody>{{#groups}}<tr><th scope="row">{{id}}</th><td>{{now}}</td><td>{{then}}</td></tr>{{/groups}}</tbody></table></div>
    {{#breaches}}<p class="bad">Breaks {{text}}</p>{{/breaches}}
    {{#lacksTime}}<p class="bad">They have no common time.</p>{{/lacksTime}}
    {{#displaced}}<p class="bad">{{id}} waits for the next match.</p>{{/displaced}}
    <h2>Everybody's clock</h2>
    <ul>{{#clocks}}<li>{{group}} {{id}}: {{times}}</li>{{/clocks}}</ul>
    <form method="post" action="{{path}}/move"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="draft" value="{{draft}}"><input type="hidden" name="student" value="{{student}}"><input type="hidden" name="group" value="{{group}}">
    <label>Why <input name="why" maxlength="1000"></label><button>Move {{student}} to {{group}}</button></form>
    <p><a href="{{path}}">Back, and move nobody</a></p>
    """

  static let since = """
    <p>Draft {{now}} took the place of draft {{seen}}: {{made}}.</p>
    <h2>What is different for students</h2><ul>
    {{#gained}}<li>{{count}} get a place. {{names}}</li>{{/gained}}{{#lost}}<li>{{count}} lose theirs. {{names}}</li>{{/lost}}
    {{#moved}}<li>{{count}} move to others. {{names}}</li>{{/moved}}{{#times}}<li>{{count}} meet at another time. {{names}}</li>{{/times}}</ul>
    <h2>What was done</h2><ul>{{#steps}}<li>{{text}}</li>{{/steps}}</ul>
    <p><a href="{{path}}">To the draft</a></p>
    """

  static let publish = """
    <p>Draft {{draft}}: {{groups}} groups with {{placed}} placed.</p>
    {{#isForbidden}}<p class="bad">It cannot be published: safety or the program forbids it now.</p>{{/isForbidden}}
    <ul>{{#forbidden}}<li class="bad">{{text}}</li>{{/forbidden}}</ul>
    {{#needsWord}}<p>This changed since the draft was made:</p>{{/needsWord}}
    <ul>{{#asks}}<li>{{text}}</li>{{/asks}}</ul>
    {{#hasEarlier}}<h2>What changes for students</h2><ul>
    {{#gained}}<li>{{count}} get a place. {{names}}</li>{{/gained}}{{#lost}}<li>{{count}} lose theirs. {{names}}</li>{{/lost}}
    {{#moved}}<li>{{count}} move to others. {{names}}</li>{{/moved}}{{#times}}<li>{{count}} meet at another time. {{names}}</li>{{/times}}</ul>{{/hasEarlier}}
    {{^isForbidden}}<form method="post" action="{{path}}/publish"><input type="hidden" name="csrf" value="{{csrf}}"><input type="hidden" name="draft" value="{{draft}}">
    {{#needsWord}}<label class="line"><input type="checkbox" name="as_it_is" value="yes" required> I have read this; tell the groups as they are</label>{{/needsWord}}
    <button>Publish</button></form>{{/isForbidden}}
    <p><a href="{{path}}">Back to the draft</a></p>
    """
}
