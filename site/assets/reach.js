/* Everything can be reached by keyboard; what that needs of styles is in reach.css.

   The theme opens its menu and its search by hidden checkboxes. Buttons press them, so that a keyboard can as well:
   <button data-toggle="__drawer">. Says what is open, moves the focus into the menu and back, closes it with Escape and
   when the focus leaves it. A plain script, because pages opened from a disk may not load modules. */
(function () {
  "use strict";

  var buttons = Array.prototype.slice.call(document.querySelectorAll("button[data-toggle]"));
  var drawer = document.getElementById("__drawer");
  var menu = document.querySelector(".md-sidebar--primary");
  var openedBy = {};

  function buttonsOf(toggle) {
    return buttons.filter(function (button) {
      return button.dataset.toggle === toggle.id;
    });
  }

  function isSeen(element) {
    return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
  }

  function follow(toggle) {
    buttonsOf(toggle).forEach(function (button) {
      button.setAttribute("aria-expanded", String(toggle.checked));
    });
  }

  function focusIsNowhere() {
    var focused = document.activeElement;
    return !focused || focused === document.body || !isSeen(focused);
  }

  function giveFocusBack(toggle) {
    var opener = openedBy[toggle.id];
    delete openedBy[toggle.id];
    if (opener && focusIsNowhere() && isSeen(opener)) {
      opener.focus();
    }
  }

  function changed(toggle) {
    follow(toggle);
    if (toggle.checked && toggle === drawer) {
      var within = buttonsOf(drawer).filter(function (button) {
        return menu.contains(button) && isSeen(button);
      })[0];
      if (within) {
        within.focus();
      }
    } else if (!toggle.checked) {
      /* After the theme has taken the focus out of its search. */
      setTimeout(giveFocusBack, 0, toggle);
    }
  }

  buttons.forEach(function (button) {
    var toggle = document.getElementById(button.dataset.toggle);
    button.addEventListener("click", function () {
      if (!toggle.checked) {
        openedBy[toggle.id] = button;
      } else if (toggle === drawer) {
        button.blur();
      }
      toggle.click();
      if (toggle !== drawer && toggle.checked) {
        document.querySelector(".md-search__input").focus();
      }
    });
  });

  [drawer, document.getElementById("__search")].forEach(function (toggle) {
    if (toggle) {
      toggle.addEventListener("change", function () {
        changed(toggle);
      });
      follow(toggle);
    }
  });

  /* A table wider than the screen scrolls within a box, which some browsers give no focus to scroll it with. */
  function reachTables() {
    document.querySelectorAll(".md-typeset__scrollwrap").forEach(function (box) {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
      } else {
        box.removeAttribute("tabindex");
      }
    });
  }

  addEventListener("load", reachTables);
  addEventListener("resize", reachTables);

  if (!drawer || !menu) {
    return;
  }

  function closeDrawer() {
    if (drawer.checked) {
      drawer.click();
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && drawer.checked) {
      document.activeElement.blur();
      closeDrawer();
    }
  });
  document.addEventListener("focusin", function (event) {
    if (!menu.contains(event.target) && event.target !== openedBy[drawer.id]) {
      delete openedBy[drawer.id];
      closeDrawer();
    }
  });
})();
